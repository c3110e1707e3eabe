import type { TimeInterval } from '../../generated/alertmanager.ts';
import type { Exception, Severity } from '../../generated/entry.ts';
import type { KnownError } from '../../generated/known-error.ts';
import type { Plan } from '../../generated/plan.ts';
import type { RecentAlert } from '../../lib/alertmanager/alert.ts';
import { labelValue } from '../../lib/alertmanager/label-matchers.ts';
import { containsTime, parseTimeInterval } from '../../lib/alertmanager/time-interval.ts';
import { parseDuration } from '../../lib/time/duration.ts';
import { parseInstant } from '../../lib/time/instant.ts';
import type { PlanContext } from './plan-context.ts';

/** An exception that applies now, and its effect on the plan. */
export type AppliedException = {
  name: string;
  decision: Extract<Plan['decision'], 'expected' | 'wait'>;
  severity: Severity;
  /** For wait: ISO 8601. */
  until: string | null;
  reason: string;
};

type ExceptionContext = Pick<PlanContext, 'at' | 'alert' | 'recentAlerts'>;

/** In milliseconds; NaN without a start. */
export function startOf({ starts_at }: RecentAlert): number {
  return parseInstant(starts_at ?? '') ?? Number.NaN;
}

/** The first exception that applies. An unreadable exception never applies; the check reports it. */
export function findException(
  { exceptions, severity }: Pick<KnownError, 'exceptions' | 'severity'>,
  context: ExceptionContext,
): AppliedException | null {
  for (const exception of exceptions) {
    const applied = applyTimeIntervals(exception, context) ?? applyAfter(exception, severity, context);
    if (applied) return applied;
  }
  return null;
}

function applyTimeIntervals(exception: Exception, { at }: ExceptionContext): AppliedException | null {
  const intervals = exception.time_intervals ?? [];
  if (!intervals.some((interval) => holdsAt(interval, at))) return null;
  const severity = exception.severity ?? 'low';
  return {
    name: exception.name,
    decision: 'expected',
    severity,
    until: null,
    reason: explain(exception, `This error is expected at this time, with severity ${severity}`),
  };
}

function holdsAt(interval: TimeInterval, at: number): boolean {
  const read = parseTimeInterval(interval);
  return read.ok && containsTime(read.value, at);
}

function applyAfter(
  exception: Exception,
  declared: Severity,
  context: ExceptionContext,
): AppliedException | null {
  const within = parseDuration(exception.within ?? '');
  if (exception.after === undefined || within === null) return null;
  const lastStart = latestStart(exception.after, context);
  if (lastStart === null || context.at >= lastStart + within) return null;
  const until = new Date(lastStart + within).toISOString();
  return {
    name: exception.name,
    decision: 'wait',
    severity: exception.severity ?? declared,
    until,
    reason: explain(
      exception,
      `Another alert that explains this one fired less than ${exception.within} ago. Act if this error still fires at ${until}`,
    ),
  };
}

/** When the latest matching alert began. An alert cannot explain itself. */
function latestStart(after: string, { at, alert, recentAlerts }: ExceptionContext): number | null {
  const fitting = recentAlerts.get(after) ?? [];
  const starts = fitting
    .filter((recent) => !isSameAlert(recent, alert))
    .map(startOf)
    .filter((start) => start <= at);
  return starts.reduce<number | null>((latest, start) => Math.max(latest ?? start, start), null);
}

/** Labels identify an alert, no matter who sent it. */
export function isSameAlert(recent: RecentAlert, alert: RecentAlert | null): boolean {
  if (alert === null) return false;
  const labels = Object.entries(recent.labels);
  const isSame = labels.every(([name, value]) => labelValue(alert.labels, name) === value);
  return isSame && labels.length === Object.keys(alert.labels).length;
}

function explain({ name, reason }: Exception, effect: string): string {
  return reason ? `${name}: ${effect}. ${reason}` : `${name}: ${effect}.`;
}

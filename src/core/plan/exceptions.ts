import type { TimeInterval } from '../../generated/alertmanager.ts';
import type { Exception, Severity } from '../../generated/entry.ts';
import type { KnownError } from '../../generated/known-error.ts';
import type { Plan } from '../../generated/plan.ts';
import type { RecentAlert } from '../../lib/alertmanager/alert.ts';
import { CountedMatching } from '../../lib/alertmanager/counted-matching.ts';
import { labelValue, parseMatchers } from '../../lib/alertmanager/label-matchers.ts';
import { containsTime, parseTimeInterval } from '../../lib/alertmanager/time-interval.ts';
import { ALERT_WORK } from '../../lib/engine/work.ts';
import { parseDuration } from '../../lib/time/duration.ts';
import { parseInstant } from '../../lib/time/instant.ts';
import type { AlertsByAfter, PlanContext } from './plan-context.ts';

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

/** `isWhole`: false if comparing all alerts would need more work than the limit. */
export type DecisiveAlerts = { byAfter: AlertsByAfter; isWhole: boolean };

/**
 * Of many alerts, those that can decide about an exception: for each `after`, the latest alert that it matches, and the latest one with
 * other labels, because an alert cannot explain itself. With all alerts, the plans of a webhook would cost the square of its alerts.
 */
export function decisiveAlerts(
  alerts: readonly RecentAlert[],
  after: readonly string[],
  at: number,
): DecisiveAlerts {
  const matching = new CountedMatching();
  const budget = { units: ALERT_WORK };
  const begun = alerts.filter((alert) => startOf(alert) <= at);
  let isWhole = true;
  const latestOf = (text: string) => {
    const matchers = parseMatchers(text);
    if (!matchers.ok) return [];
    const fits = begun.map(({ labels }) => matching.matches(matchers.value, labels, budget));
    isWhole &&= !fits.includes(null);
    return latestTwo(begun.filter((_, index) => fits[index]));
  };
  return { byAfter: new Map(after.map((text) => [text, latestOf(text)])), isWhole };
}

function latestTwo(alerts: readonly RecentAlert[]): RecentAlert[] {
  let latest: RecentAlert | null = null;
  let other: RecentAlert | null = null;
  for (const alert of alerts) {
    if (latest === null || startOf(alert) > startOf(latest)) {
      if (latest !== null && !isSameAlert(latest, alert)) other = latest;
      latest = alert;
    } else if (!isSameAlert(alert, latest) && (other === null || startOf(alert) > startOf(other)))
      other = alert;
  }
  return [latest, other].filter((alert) => alert !== null);
}

/** In milliseconds; NaN without a start. */
function startOf({ starts_at }: RecentAlert): number {
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
function isSameAlert(recent: RecentAlert, alert: RecentAlert | null): boolean {
  if (alert === null) return false;
  const labels = Object.entries(recent.labels);
  const isSame = labels.every(([name, value]) => labelValue(alert.labels, name) === value);
  return isSame && labels.length === Object.keys(alert.labels).length;
}

function explain({ name, reason }: Exception, effect: string): string {
  return reason ? `${name}: ${effect}. ${reason}` : `${name}: ${effect}.`;
}

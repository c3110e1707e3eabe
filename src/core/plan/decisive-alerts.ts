import type { Exception } from '../../generated/entry.ts';
import type { RecentAlert } from '../../lib/alertmanager/alert.ts';
import { type LabelMatcher, matchesLabels, parseMatchers } from '../../lib/alertmanager/label-matchers.ts';
import { guardOf, guardsOf } from '../match/alert-index.ts';
import { isSameAlert, startOf } from './exceptions.ts';

/** The alerts that can decide about one `after`: the latest, and the latest with other labels, because no alert explains itself. */
type Latest = { matchers: readonly LabelMatcher[]; latest: RecentAlert | null; other: RecentAlert | null };

/**
 * Of any number of alerts, those that can decide about exceptions: two for each `after`. With all of them, the plans of a webhook would
 * cost the square of its alerts. An index of the matchers finds the few that an alert can match.
 */
export class DecisiveAlerts {
  readonly #at: number;
  readonly #byAfter = new Map<string, Latest | null>();
  /** null for matchers without an exact one, which are tried on every alert. */
  readonly #byGuard = new Map<string | null, Latest[]>();

  /** @param at now, in milliseconds since 1970 */
  constructor(at: number) {
    this.#at = at;
  }

  /** Watches for alerts that these exceptions name, from the next one on. */
  watch(exceptions: readonly Exception[]): void {
    for (const { after } of exceptions) {
      if (after === undefined || this.#byAfter.has(after)) continue;
      const matchers = parseMatchers(after);
      this.#byAfter.set(after, matchers.ok ? this.#watchOne(matchers.value) : null);
    }
  }

  note(alert: RecentAlert): void {
    for (const guard of [...guardsOf(alert.labels), null])
      for (const watched of this.#byGuard.get(guard) ?? []) this.#compare(watched, alert);
  }

  /** Those that matter for these exceptions. */
  of(exceptions: readonly Exception[]): RecentAlert[] {
    const watched = exceptions.flatMap(({ after }) => this.#byAfter.get(after ?? '') ?? []);
    return watched.flatMap(({ latest, other }) => [latest, other]).filter((alert) => alert !== null);
  }

  #watchOne(matchers: readonly LabelMatcher[]): Latest {
    const watched: Latest = { matchers, latest: null, other: null };
    const guard = guardOf(matchers);
    const alike = this.#byGuard.get(guard) ?? [];
    alike.push(watched);
    this.#byGuard.set(guard, alike);
    return watched;
  }

  #compare(watched: Latest, alert: RecentAlert): void {
    const { matchers, latest, other } = watched;
    if (!(startOf(alert) <= this.#at) || !matchesLabels(matchers, alert.labels)) return;
    if (latest === null || startOf(alert) > startOf(latest)) {
      watched.latest = alert;
      if (latest !== null && !isSameAlert(latest, alert)) watched.other = latest;
    } else if (!isSameAlert(alert, latest) && (other === null || startOf(alert) > startOf(other))) {
      watched.other = alert;
    }
  }
}

import type { Exception } from '../../generated/entry.ts';
import type { RecentAlert } from '../../lib/alertmanager/alert.ts';
import { CountedMatching } from '../../lib/alertmanager/counted-matching.ts';
import { type LabelMatcher, labelValue, parseMatchers } from '../../lib/alertmanager/label-matchers.ts';
import { ALERT_WORK } from '../../lib/engine/work.ts';
import { guardKey, guardsOf } from '../match/alert-index.ts';
import { isSameAlert, startOf } from './exceptions.ts';
import type { AlertsByAfter } from './plan-context.ts';

/** The alerts that can decide about one `after`: the latest, and the latest with other labels, because no alert explains itself. */
type Watched = { matchers: readonly LabelMatcher[]; latest: RecentAlert | null; other: RecentAlert | null };

/**
 * Of any number of alerts, those that can decide about exceptions: two for each `after`. With all of them, the plans of a webhook would
 * cost the square of its alerts. An index of the matchers finds the few that an alert can match.
 */
export class DecisiveAlerts {
  /** false if reading each `after` and comparing all alerts would need more work than the limit. */
  isWhole = true;
  readonly #at: number;
  #matching = new CountedMatching();
  readonly #budget = { units: ALERT_WORK };
  readonly #byAfter = new Map<string, Watched>();
  readonly #byGuard = new Map<string, Watched[]>();
  /** Those that are tried on every alert, because no value that they require is known. */
  readonly #unguarded: Watched[] = [];

  /** @param at now, in milliseconds since 1970 */
  constructor(at: number) {
    this.#at = at;
  }

  /** Forgets the values that it compared, which would fill the memory. */
  beginPart(): void {
    this.#matching = new CountedMatching();
  }

  /** Watches for alerts that these exceptions name, from the next one on. */
  watch(exceptions: readonly Exception[]): void {
    for (const { after } of exceptions) {
      if (after === undefined || this.#byAfter.has(after)) continue;
      const canParse = this.#matching.canParse(after, this.#budget);
      this.isWhole &&= canParse;
      const matchers = canParse ? parseMatchers(after) : null;
      if (matchers?.ok) this.#watchOne(after, matchers.value);
    }
  }

  note(alert: RecentAlert): void {
    if (!(startOf(alert) <= this.#at)) return;
    for (const watched of this.#unguarded) this.#compare(watched, alert);
    for (const name of Object.keys(alert.labels)) {
      const guard = guardKey(name, labelValue(alert.labels, name));
      for (const watched of this.#byGuard.get(guard) ?? []) this.#compare(watched, alert);
    }
  }

  byAfter(): AlertsByAfter {
    const found = [...this.#byAfter].map(([after, { latest, other }]) => {
      return [after, [latest, other].filter((alert) => alert !== null)] as const;
    });
    return new Map(found);
  }

  #watchOne(after: string, matchers: readonly LabelMatcher[]): void {
    const watched: Watched = { matchers, latest: null, other: null };
    this.#byAfter.set(after, watched);
    const guards = guardsOf(matchers);
    if (guards.length === 0) this.#unguarded.push(watched);
    for (const guard of guards) {
      const alike = this.#byGuard.get(guard) ?? [];
      alike.push(watched);
      this.#byGuard.set(guard, alike);
    }
  }

  #compare(watched: Watched, alert: RecentAlert): void {
    const fits = this.#matching.matches(watched.matchers, alert.labels, this.#budget);
    this.isWhole &&= fits !== null;
    if (fits) keepLatest(watched, alert);
  }
}

/** The same for alerts that are all here. */
export function decisiveAlerts(
  exceptions: readonly Exception[],
  alerts: readonly RecentAlert[],
  at: number,
): DecisiveAlerts {
  const decisive = new DecisiveAlerts(at);
  decisive.watch(exceptions);
  for (const alert of alerts) decisive.note(alert);
  return decisive;
}

function keepLatest(watched: Watched, alert: RecentAlert): void {
  const { latest, other } = watched;
  if (latest === null || startOf(alert) > startOf(latest)) {
    watched.latest = alert;
    if (latest !== null && !isSameAlert(latest, alert)) watched.other = latest;
  } else if (!isSameAlert(alert, latest) && (other === null || startOf(alert) > startOf(other))) {
    watched.other = alert;
  }
}

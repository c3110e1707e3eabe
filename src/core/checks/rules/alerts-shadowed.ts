import { impliesMatchers, indexMatchers } from '../../../lib/alertmanager/implied-matchers.ts';
import {
  countPositiveMatchers,
  type LabelMatcher,
  parseMatchers,
} from '../../../lib/alertmanager/label-matchers.ts';
import { compareWorth, type MatchersWorth, worthOfMatchers } from '../../match/telling.ts';
import { atValue, type Check, type ReadEntry } from '../check.ts';
import { isDeclaredOverlap } from '../support/mentioned-ids.ts';

/** A list of matchers, its position, and its rank. */
type Place = {
  file: ReadEntry;
  index: number;
  source: string;
  matchers: LabelMatcher[];
  rank: MatchersWorth;
};

export const check: Check = {
  id: 'alerts/shadowed',
  severity: 'warning',
  summary: 'specific matchers rank above broader ones',
  *run({ entries }) {
    const places = entries.filter(({ entry }) => entry.in_kb).flatMap(placesIn);
    const index = indexMatchers(places);
    for (const place of places) {
      const shadow = index.impliedBy(place.matchers).find((other) => isShadowOf(place, other));
      if (!shadow) continue;
      const { error_id } = shadow.file.entry;
      const ranks = compareWorth(shadow.rank, place.rank) > 0 ? 'higher' : 'the same';
      const message = `${error_id} also matches all these alerts, and its matchers rank ${ranks}: ${shadow.source}`;
      const help = `Add a matcher here, make those of ${error_id} narrower, or list it under overlaps_with.`;
      const because = [shadow.file.path];
      yield { ...atValue(place.file, ['alerts', String(place.index)], message, help), because };
    }
  },
};

/** Without the lists that require no label: alerts/matches-everything reports them. */
function placesIn(file: ReadEntry): Place[] {
  return file.entry.alerts.flatMap((source, index) => {
    const matchers = parseMatchers(source);
    if (!matchers.ok || countPositiveMatchers(matchers.value) === 0) return [];
    return { file, index, source, matchers: matchers.value, rank: worthOfMatchers(matchers.value) };
  });
}

/** If each implies the other, both mean the same, and alerts/duplicate reports them. */
function isShadowOf(place: Place, other: Place): boolean {
  if (compareWorth(other.rank, place.rank) < 0 || other.file.entry.error_id === place.file.entry.error_id)
    return false;
  if (!impliesMatchers(place.matchers, other.matchers)) return false;
  return !impliesMatchers(other.matchers, place.matchers) && !isDeclaredOverlap(place.file, other.file);
}

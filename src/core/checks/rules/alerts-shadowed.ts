import { impliesMatchers, indexMatchers } from '../../../lib/alertmanager/implied-matchers.ts';
import {
  countPositiveMatchers,
  type LabelMatcher,
  parseMatchers,
} from '../../../lib/alertmanager/label-matchers.ts';
import { atValue, type Check, type ReadEntry } from '../check.ts';
import { isDeclaredOverlap } from '../support/mentioned-ids.ts';

/** A list of matchers, its position, and its rank: the number of matchers that require a label. */
type Place = { file: ReadEntry; index: number; source: string; matchers: LabelMatcher[]; rank: number };

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
      const ranks = shadow.rank > place.rank ? 'higher' : 'the same';
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
    const rank = matchers.ok ? countPositiveMatchers(matchers.value) : 0;
    return matchers.ok && rank > 0 ? [{ file, index, source, matchers: matchers.value, rank }] : [];
  });
}

/** If each implies the other, both mean the same, and alerts/duplicate reports them. */
function isShadowOf(place: Place, other: Place): boolean {
  if (other.rank < place.rank || other.file.entry.error_id === place.file.entry.error_id) return false;
  if (!impliesMatchers(place.matchers, other.matchers)) return false;
  return !impliesMatchers(other.matchers, place.matchers) && !isDeclaredOverlap(place.file, other.file);
}

import { impliesMatchers, indexMatchers } from '../../../lib/alertmanager/implied-matchers.ts';
import {
  countPositiveMatchers,
  type LabelMatcher,
  parseMatchers,
} from '../../../lib/alertmanager/label-matchers.ts';
import { atValue, type Check, type ReadEntry } from '../check.ts';
import { isDeclaredOverlap } from '../support/mentioned-ids.ts';

/** A list of matchers, where it stands, and how high it ranks: by how many of them ask for something. */
type Place = { file: ReadEntry; index: number; source: string; matchers: LabelMatcher[]; rank: number };

export const check: Check = {
  id: 'alerts/shadowed',
  severity: 'warning',
  summary: 'matchers rank above those of other entries that fit the same alerts and more',
  *run({ entries }) {
    const places = entries.filter(({ entry }) => entry.in_kb).flatMap(placesIn);
    const index = indexMatchers(places);
    for (const place of places) {
      const shadow = index.impliedBy(place.matchers).find((other) => isShadowOf(place, other));
      if (!shadow) continue;
      const { error_id } = shadow.file.entry;
      const ranks = shadow.rank > place.rank ? 'higher' : 'no lower';
      const message = `${error_id} fits all these alerts too, and its matchers rank ${ranks}: ${shadow.source}`;
      const help = `Add a matcher here, narrow those of ${error_id}, or list it under overlaps_with.`;
      const because = [shadow.file.path];
      yield { ...atValue(place.file, ['alerts', String(place.index)], message, help), because };
    }
  },
};

/** Lists that ask for nothing are left out: alerts/matches-everything speaks of them. */
function placesIn(file: ReadEntry): Place[] {
  return file.entry.alerts.flatMap((source, index) => {
    const matchers = parseMatchers(source);
    const rank = matchers.ok ? countPositiveMatchers(matchers.value) : 0;
    return matchers.ok && rank > 0 ? [{ file, index, source, matchers: matchers.value, rank }] : [];
  });
}

/** Where each implies the other, both say the same, and alerts/duplicate speaks of it. */
function isShadowOf(place: Place, other: Place): boolean {
  if (other.rank < place.rank || other.file.entry.error_id === place.file.entry.error_id) return false;
  if (!impliesMatchers(place.matchers, other.matchers)) return false;
  return !impliesMatchers(other.matchers, place.matchers) && !isDeclaredOverlap(place.file, other.file);
}

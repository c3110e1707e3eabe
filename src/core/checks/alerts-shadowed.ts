import { countPositiveMatchers, type LabelMatcher, parseMatchers } from '../alert/label-matchers.ts';
import type { Match } from '../generated/types.ts';
import type { KbMatcher } from '../match/kb-matcher.ts';
import { atValue, type Check, type ReadEntry } from './check.ts';
import { exampleLabels, impliesMatchers } from './support/implied-matchers.ts';
import { isDeclaredOverlap } from './support/overlaps.ts';

/** A list of matchers of another entry that fits all that one of this entry fits. */
type Shadow = { errorId: string; source: string; ranks: 'higher' | 'no lower' };

type Others = { byId: ReadonlyMap<string, ReadEntry>; matcher: KbMatcher };

export const check: Check = {
  id: 'alerts/shadowed',
  severity: 'warning',
  summary: 'matchers rank above those of other entries that fit the same alerts and more',
  *run({ entries, matcher }) {
    const byId = new Map(entries.map((file) => [file.entry.error_id, file]));
    for (const file of entries.filter(({ entry }) => entry.in_kb)) {
      for (const [index, source] of file.entry.alerts.entries()) {
        const shadow = findShadow(file, parseMatchers(source).value ?? [], { byId, matcher });
        if (!shadow) continue;
        const { errorId, ranks } = shadow;
        const message = `${errorId} fits all these alerts too, and its matchers rank ${ranks}: ${shadow.source}`;
        const help = `Add a matcher here, narrow those of ${errorId}, or list it under overlaps_with.`;
        yield atValue(file, ['alerts', String(index)], message, help);
      }
    }
  },
};

/** Whoever fits all these alerts fits an example of them: so only few need to be compared. */
function findShadow(file: ReadEntry, matchers: LabelMatcher[], { byId, matcher }: Others): Shadow | null {
  const labels = exampleLabels(matchers);
  if (labels === null || Object.keys(labels).length === 0) return null;
  for (const match of matchesOf(labels, matcher)) {
    const other = byId.get(match.error_id);
    if (!other || other.entry.error_id === file.entry.error_id || isDeclaredOverlap(file, other)) continue;
    const shadow = shadowOf(matchers, match);
    if (shadow) return shadow;
  }
  return null;
}

function matchesOf(labels: Record<string, string>, matcher: KbMatcher): Match[] {
  const alert = { source: '', fingerprint: '', status: 'firing', starts_at: '', ends_at: null } as const;
  return matcher.matchAlert({ ...alert, labels, annotations: {} }).matches;
}

function shadowOf(matchers: readonly LabelMatcher[], { error_id: errorId, evidence }: Match): Shadow | null {
  const rank = countPositiveMatchers(matchers);
  for (const item of evidence) {
    if (item.by !== 'matchers') continue;
    const others = parseMatchers(item.matchers).value ?? [];
    const otherRank = countPositiveMatchers(others);
    // Each implies the other: they say the same, and alerts/duplicate speaks of it.
    if (otherRank < rank || !impliesMatchers(matchers, others) || impliesMatchers(others, matchers)) continue;
    return { errorId, source: item.matchers, ranks: otherRank > rank ? 'higher' : 'no lower' };
  }
  return null;
}

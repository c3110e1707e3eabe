import { parseMatchers } from '../alert/label-matchers.ts';
import { atValue, type Check, type ReadEntry } from './check.ts';
import { isDeclaredOverlap } from './support/overlaps.ts';

type Place = { file: ReadEntry; index: number };

export const check: Check = {
  id: 'alerts/duplicate',
  severity: 'warning',
  summary: 'no list of matchers stands in the knowledge base twice',
  needs: ['overlaps_with'],
  *run({ entries }) {
    const firsts = new Map<string, Place>();
    for (const file of entries) {
      for (const [index, source] of file.entry.alerts.entries()) {
        const key = matchersKey(source);
        const first = key === null ? undefined : firsts.get(key);
        if (key !== null && !first) firsts.set(key, { file, index });
        if (!first || isMeant(first.file, file)) continue;
        yield atValue(file, ['alerts', String(index)], describe(first, file), adviceFor(first, file));
      }
    }
  },
};

/** The same for lists that say the same in another order or spelling. */
function matchersKey(source: string): string | null {
  const { value: matchers } = parseMatchers(source);
  const parts = matchers?.map(({ name, operator, value }) => JSON.stringify([name, operator, value]));
  return parts ? [...new Set(parts)].sort().join() : null;
}

/** Declared, or two files with one id, of which another check speaks. */
function isMeant(first: ReadEntry, file: ReadEntry): boolean {
  if (first === file) return false;
  return first.entry.error_id === file.entry.error_id || isDeclaredOverlap(first, file);
}

function describe(first: Place, file: ReadEntry): string {
  return first.file === file
    ? `item ${first.index + 1} already says this`
    : `${first.file.entry.error_id} has the same matchers`;
}

function adviceFor(first: Place, file: ReadEntry): string {
  if (first.file === file) return 'Remove one of the two.';
  const { error_id } = first.file.entry;
  return `Only the ids would decide which is the answer. Add a matcher to one, or list ${error_id} under overlaps_with.`;
}

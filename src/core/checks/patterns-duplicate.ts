import { atValue, type Check } from './check.ts';
import { isDeclaredOverlap } from './support/overlaps.ts';
import { patternKey } from './support/pattern-key.ts';
import { admittedPatterns, pathOf, type ReadPattern } from './support/read-patterns.ts';

export const check: Check = {
  id: 'patterns/duplicate',
  severity: 'warning',
  summary: 'no pattern stands in the knowledge base twice',
  needs: ['overlaps_with'],
  *run({ entries }) {
    const firsts = new Map<string, ReadPattern>();
    for (const pattern of admittedPatterns(entries)) {
      const key = patternKey(pattern.source);
      const first = firsts.get(key);
      if (!first) firsts.set(key, pattern);
      else if (!isMeant(first, pattern)) {
        yield atValue(pattern.file, pathOf(pattern), describe(first, pattern), adviceFor(first, pattern));
      }
    }
  },
};

/** Declared, or two files with one id, of which another check speaks. */
function isMeant(first: ReadPattern, pattern: ReadPattern): boolean {
  if (first.file === pattern.file) return false;
  return (
    first.file.entry.error_id === pattern.file.entry.error_id || isDeclaredOverlap(first.file, pattern.file)
  );
}

function describe(first: ReadPattern, pattern: ReadPattern): string {
  const { error_id } = first.file.entry;
  const where =
    first.file === pattern.file ? `pattern ${first.index + 1} of this entry` : `a pattern of ${error_id}`;
  return first.source === pattern.source
    ? `this is also ${where}: ${pattern.source}`
    : `this says the same as ${where}: ${first.source}`;
}

function adviceFor(first: ReadPattern, pattern: ReadPattern): string {
  if (first.file === pattern.file) return 'Remove one of the two.';
  const { error_id } = first.file.entry;
  return `Nothing tells the two errors apart. Say more in one of them, or list ${error_id} under overlaps_with.`;
}

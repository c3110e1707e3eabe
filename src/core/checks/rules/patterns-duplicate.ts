import { patternKey } from '../../../lib/regex/pattern-facts.ts';
import { atValue, type Check, type CheckDiagnostic, type ReadEntry } from '../check.ts';
import { groupFindings } from '../support/group-findings.ts';
import { isDeclaredOverlap } from '../support/mentioned-ids.ts';
import { admittedPatterns, pathOf, type ReadPattern } from '../support/patterns.ts';

export const check: Check = {
  id: 'patterns/duplicate',
  severity: 'warning',
  summary: 'no two patterns are the same',
  *run({ entries }) {
    const found = findDuplicates(entries);
    yield* found.filter(({ first, pattern }) => first.file === pattern.file).map(describeWithin);
    yield* groupFindings(
      found.filter(({ first, pattern }) => isUndeclared(first, pattern)),
      {
        culpritOf: ({ first }) => first,
        fileOf: ({ pattern }) => pattern.file,
        each: describeAcross,
        all: describeShared,
      },
    );
  },
};

/** A pattern, and the first one that means the same. */
type Duplicate = { first: ReadPattern; pattern: ReadPattern };

function findDuplicates(entries: readonly ReadEntry[]): Duplicate[] {
  const firsts = new Map<string, ReadPattern>();
  return admittedPatterns(entries).flatMap((pattern) => {
    const key = patternKey(pattern.source);
    const first = firsts.get(key);
    if (first) return [{ first, pattern }];
    firsts.set(key, pattern);
    return [];
  });
}

/** ids/unique reports two files with the same id. */
function isUndeclared({ file: a }: ReadPattern, { file: b }: ReadPattern): boolean {
  return a.entry.error_id !== b.entry.error_id && !isDeclaredOverlap(a, b);
}

function describeWithin({ first, pattern }: Duplicate): CheckDiagnostic {
  const message = sameAs(`pattern ${first.index + 1} of this entry`, first, pattern);
  return atValue(pattern.file, pathOf(pattern), message, 'Remove one of the two.');
}

function describeAcross({ first, pattern }: Duplicate): CheckDiagnostic {
  const { error_id } = first.file.entry;
  const help = `The pattern does not tell the two errors apart. Make one of them more specific, or list ${error_id} under overlaps_with.`;
  return atValue(pattern.file, pathOf(pattern), sameAs(`a pattern of ${error_id}`, first, pattern), help);
}

function sameAs(where: string, first: ReadPattern, pattern: ReadPattern): string {
  return first.source === pattern.source
    ? `this pattern is the same as ${where}: ${pattern.source}`
    : `this pattern means the same as ${where}: ${first.source}`;
}

function describeShared(first: ReadPattern, others: string): CheckDiagnostic {
  const message = `${others} have the same pattern: ${first.source}`;
  const help = 'The pattern does not tell these errors apart. Keep it in one entry, or in none.';
  return atValue(first.file, pathOf(first), message, help);
}

import { parseMatchers } from '../../../lib/alertmanager/label-matchers.ts';
import { atValue, type Check, type CheckDiagnostic, type ReadEntry } from '../check.ts';
import { groupFindings } from '../support/group-findings.ts';
import { isDeclaredOverlap } from '../support/mentioned-ids.ts';

type Place = { file: ReadEntry; index: number };

export const check: Check = {
  id: 'alerts/duplicate',
  severity: 'warning',
  summary: 'no two items of alerts have the same matchers',
  *run({ entries }) {
    const found = findDuplicates(entries);
    yield* found.filter(({ first, place }) => first.file === place.file).map(describeWithin);
    yield* groupFindings(
      found.filter(({ first, place }) => isUndeclared(first, place)),
      {
        culpritOf: ({ first }) => first,
        fileOf: ({ place }) => place.file,
        each: describeAcross,
        all: describeShared,
      },
    );
  },
};

/** A list of matchers, and the first list that means the same. */
type Duplicate = { first: Place; place: Place };

function findDuplicates(entries: readonly ReadEntry[]): Duplicate[] {
  const firsts = new Map<string, Place>();
  return entries.flatMap((file) =>
    file.entry.alerts.flatMap((source, index) => {
      const key = matchersKey(source);
      const first = key === null ? undefined : firsts.get(key);
      if (first) return [{ first, place: { file, index } }];
      if (key !== null) firsts.set(key, { file, index });
      return [];
    }),
  );
}

/** Lists with the same meaning have the same key, whatever their order and spelling. */
function matchersKey(source: string): string | null {
  const matchers = parseMatchers(source);
  if (!matchers.ok) return null;
  const parts = matchers.value.map(({ name, operator, value }) => JSON.stringify([name, operator, value]));
  return [...new Set(parts)].sort().join();
}

/** ids/unique reports two files with the same id. */
function isUndeclared({ file: a }: Place, { file: b }: Place): boolean {
  return a.entry.error_id !== b.entry.error_id && !isDeclaredOverlap(a, b);
}

function describeWithin({ first, place }: Duplicate): CheckDiagnostic {
  return at(place, `item ${first.index + 1} has the same matchers`, 'Remove one of the two.');
}

function describeAcross({ first, place }: Duplicate): CheckDiagnostic {
  const { error_id } = first.file.entry;
  const help = `Only the ids decide which entry answers. Add a matcher to one of them, or list ${error_id} under overlaps_with.`;
  return at(place, `${error_id} has the same matchers`, help);
}

function describeShared(first: Place, others: string): CheckDiagnostic {
  const help = 'Only the ids decide which entry answers. Add matchers that tell them apart.';
  return at(first, `${others} have the same matchers`, help);
}

function at({ file, index }: Place, message: string, help: string): CheckDiagnostic {
  return atValue(file, ['alerts', String(index)], message, help);
}

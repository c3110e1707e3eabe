import { literalLength } from '../../../lib/regex/literal-length.ts';
import { atValue, type Check, type CheckDiagnostic } from '../check.ts';
import { groupFindings } from '../support/group-findings.ts';
import { pathOf, type ReadPattern } from '../support/patterns.ts';
import { findSubsumptions, type Subsumption } from '../support/subsumptions.ts';

export const check: Check = {
  id: 'patterns/subsumed',
  severity: 'warning',
  summary: 'no pattern matches only what another one matches as well',
  *run(context) {
    const found = findSubsumptions(context);
    yield* found.filter(isWithinEntry).map(describeWithin);
    yield* groupFindings(
      found.filter((subsumption) => !isWithinEntry(subsumption)),
      {
        culpritOf: ({ wide }) => wide.pattern,
        fileOf: ({ narrow }) => narrow.pattern.file,
        each: describeAcross,
        all: describeWide,
      },
    );
  },
};

function isWithinEntry({ narrow, wide }: Subsumption): boolean {
  return narrow.pattern.file === wide.pattern.file;
}

function describeWithin({ narrow, wide }: Subsumption): CheckDiagnostic {
  const { index, source } = wide.pattern;
  const message = `pattern ${index + 1} of this entry matches all that this one matches: ${source}`;
  const onlyRanks = literalLength(narrow.node) > literalLength(wide.node);
  const help = onlyRanks ? 'Keep it only to rank higher where it matches.' : 'Remove it.';
  const { file } = narrow.pattern;
  return {
    ...atValue(file, pathOf(narrow.pattern), message, help),
    severity: onlyRanks ? 'info' : 'warning',
  };
}

function describeAcross({ narrow: { pattern }, wide }: Subsumption): CheckDiagnostic {
  const { error_id } = wide.pattern.file.entry;
  const message = `a pattern of ${error_id} matches all that this one matches: ${wide.pattern.source}`;
  const help = `Make that one narrower, or list ${error_id} under overlaps_with if both are meant to match.`;
  return atValue(pattern.file, pathOf(pattern), message, help);
}

function describeWide(wide: ReadPattern, others: string): CheckDiagnostic {
  const message = `this pattern matches all that patterns of ${others} match: ${wide.source}`;
  const help = 'Make it narrower, or list them under overlaps_with if they are all meant to match.';
  return atValue(wide.file, pathOf(wide), message, help);
}

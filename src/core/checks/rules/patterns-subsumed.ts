import { literalLength } from '../../../lib/regex/literal-length.ts';
import { atValue, type Check, type CheckDiagnostic } from '../check.ts';
import { groupFindings } from '../support/group-findings.ts';
import { pathOf, type ReadPattern } from '../support/patterns.ts';
import { findSubsumptions, type Subsumption } from '../support/subsumptions.ts';

export const check: Check = {
  id: 'patterns/subsumed',
  severity: 'warning',
  summary: 'no pattern is covered by another pattern',
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
  const message = `pattern ${index + 1} of this entry matches everything that this pattern matches: ${source}`;
  const onlyRanks = literalLength(narrow.node) > literalLength(wide.node);
  const help = onlyRanks ? 'Remove it, unless it should raise the score where it matches.' : 'Remove it.';
  const { file } = narrow.pattern;
  return {
    ...atValue(file, pathOf(narrow.pattern), message, help),
    severity: onlyRanks ? 'info' : 'warning',
  };
}

function describeAcross({ narrow: { pattern }, wide }: Subsumption): CheckDiagnostic {
  const { error_id } = wide.pattern.file.entry;
  const message = `a pattern of ${error_id} matches everything that this pattern matches: ${wide.pattern.source}`;
  const help = `If both should match, list ${error_id} under overlaps_with. Otherwise make its pattern narrower.`;
  return atValue(pattern.file, pathOf(pattern), message, help);
}

function describeWide(wide: ReadPattern, others: string): CheckDiagnostic {
  const message = `this pattern matches everything that patterns of ${others} match: ${wide.source}`;
  const help = 'If all should match, list them under overlaps_with. Otherwise make the pattern narrower.';
  return atValue(wide.file, pathOf(wide), message, help);
}

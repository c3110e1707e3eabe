import { quoted } from '../../../lib/json-schema/suggest-value.ts';
import { compilePattern } from '../../../lib/regex/pattern.ts';
import { atValue, type Check, type CheckDiagnostic } from '../check.ts';
import { MEANINGS } from '../support/pattern-meanings.ts';
import { admittedPatterns, pathOf, type ReadPattern } from '../support/patterns.ts';
import { createSampleAnswers } from '../support/sample-answers.ts';

/** Nearly all patterns have none of the signs of another syntax. */
const MAY_HAVE = /^\/|\\<|%[{sdv]|\{\{|\$.|[^[|(]\^| \* |\{,|\([^?]/;

export const check: Check = {
  id: 'patterns/other-syntax',
  severity: 'warning',
  summary: 'no pattern has the syntax of another tool, or signs that are meant as text',
  needs: ['samples'],
  *run(context) {
    const { matchOf } = createSampleAnswers(context);
    for (const pattern of admittedPatterns(context.entries)) {
      const found = MAY_HAVE.test(pattern.source) ? otherSyntax(pattern) : null;
      if (!found) continue;
      const { file } = pattern;
      const answers = file.entry.samples.match.map((sample) => matchOf(file, sample));
      // samples/not-matched says more about a sample without a match. A match proves that the pattern is meant as it is.
      if (answers.includes(null)) continue;
      const evidence = answers.flatMap((answer) => answer?.evidence ?? []);
      if (!evidence.some((one) => one.by === 'pattern' && one.pattern === pattern.source)) yield found;
    }
  },
};

function otherSyntax(pattern: ReadPattern): CheckDiagnostic | null {
  const { file, source } = pattern;
  const sure = MEANINGS.filter(({ change, isSure }) => isSure?.(source) && change(source) !== source);
  const [first] = sure;
  const meant = sure.reduce((text, { change }) => change(text), source);
  if (!first || !compilePattern(meant).ok) return null;
  return atValue(
    file,
    pathOf(pattern),
    `no sample proves this pattern, and ${first.why}`,
    `Write ${quoted(meant)}`,
  );
}

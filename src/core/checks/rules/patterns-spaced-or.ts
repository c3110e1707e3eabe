import { type PatternToken, tokenizePattern } from '../../../lib/regex/pattern-tokens.ts';
import type { Check } from '../check.ts';
import { admittedPatterns, pathOf } from '../support/patterns.ts';
import { insideValue } from '../support/places.ts';

export const check: Check = {
  id: 'patterns/spaced-or',
  severity: 'warning',
  summary: 'no alternative of a pattern begins or ends with a blank by mistake',
  *run({ entries }) {
    for (const pattern of admittedPatterns(entries)) {
      const or = pattern.source.includes('|') ? spacedOr(pattern.source) : null;
      if (!or) continue;
      const [left = '', right = ''] = [pattern.source.slice(0, or.start), pattern.source.slice(or.end)];
      const message = `| means “or”: this pattern matches \`${left}\` alone, and \`${right}\` alone`;
      const help = 'Write \\| if the log has this sign. Otherwise remove the blanks around it.';
      yield insideValue(pattern.file, pathOf(pattern), pattern.source, or, message, help);
    }
  },
};

/** The first | outside groups with a blank beside it. In a group, `(a | b)` has other uses. */
function spacedOr(source: string): PatternToken | null {
  const tokens = tokenizePattern(source);
  const isBlank = (token: PatternToken | undefined) => token?.text === ' ';
  return (
    tokens.find(
      ({ kind, depth }, index) =>
        kind === 'or' && depth === 0 && (isBlank(tokens[index - 1]) || isBlank(tokens[index + 1])),
    ) ?? null
  );
}

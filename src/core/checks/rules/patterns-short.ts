import { literalLength, literalRun } from '../../../lib/regex/literal-length.ts';
import { literalSets } from '../../../lib/regex/required-literals.ts';
import type { RegexNode } from '../../../lib/regex/syntax/ast.ts';
import { parsedPattern } from '../../../lib/regex/syntax/parse-pattern.ts';
import { atValue, type Check } from '../check.ts';
import { admittedPatterns, matchesEmpty, pathOf } from '../support/patterns.ts';

/** Nearly every log contains shorter texts, and the index cannot use them. */
const MIN_LITERAL_CHARACTERS = 3;

export const check: Check = {
  id: 'patterns/short',
  severity: 'warning',
  summary: 'every match of a pattern contains at least three literal characters in a row',
  *run({ entries }) {
    for (const pattern of admittedPatterns(entries)) {
      const node = parsedPattern(pattern.source);
      const lack = node && lackOf(node);
      if (!lack || matchesEmpty(pattern.source)) continue;
      yield atValue(
        pattern.file,
        pathOf(pattern),
        `${lack}: ${pattern.source}`,
        `Write more of the message: at least ${MIN_LITERAL_CHARACTERS} characters in a row, in every alternative.`,
      );
    }
  },
};

/** Letters that the index does not know, such as Cyrillic ones, count as literal characters too. */
function lackOf(node: RegexNode): string | null {
  const length = literalLength(node);
  if (length === 0) return 'this pattern requires no literal character';
  if (length === 1) return 'this pattern requires only one literal character';
  if (length < MIN_LITERAL_CHARACTERS) return `this pattern requires only ${length} literal characters`;
  const hasRun = literalSets(node).length > 0 || literalRun(node) >= MIN_LITERAL_CHARACTERS;
  return hasRun
    ? null
    : `this pattern does not require ${MIN_LITERAL_CHARACTERS} literal characters in a row`;
}

import { literalLength } from '../match/specificity.ts';
import { atValue, type Check } from './check.ts';
import { parsedPattern } from './support/parsed-pattern.ts';
import { admittedPatterns, pathOf } from './support/read-patterns.ts';

/** Fewer characters than this are in nearly every log, and the index cannot use them. */
const MIN_LITERAL_CHARACTERS = 3;

export const check: Check = {
  id: 'patterns/short',
  severity: 'warning',
  summary: 'every match of a pattern has at least three literal characters',
  *run({ entries }) {
    for (const pattern of admittedPatterns(entries)) {
      const node = parsedPattern(pattern.source);
      const length = node ? literalLength(node) : MIN_LITERAL_CHARACTERS;
      if (length >= MIN_LITERAL_CHARACTERS) continue;
      yield atValue(
        pattern.file,
        pathOf(pattern),
        `a match needs ${characters(length)}: ${pattern.source}`,
        `Spell out more of the message: at least ${MIN_LITERAL_CHARACTERS} characters in every alternative.`,
      );
    }
  },
};

function characters(length: number): string {
  if (length === 0) return 'no literal character';
  return length === 1 ? 'only one literal character' : `only ${length} literal characters`;
}

import { atValue, type Check } from '../check.ts';
import { admittedPatterns, matchesEmpty, pathOf } from '../support/patterns.ts';

export const check: Check = {
  id: 'patterns/empty-match',
  severity: 'error',
  summary: 'no pattern matches an empty text',
  *run({ entries }) {
    for (const pattern of admittedPatterns(entries)) {
      if (!matchesEmpty(pattern.source)) continue;
      yield atValue(
        pattern.file,
        pathOf(pattern),
        `this pattern matches an empty text, and so every record: ${pattern.source}`,
        adviceFor(pattern.source),
      );
    }
  },
};

function adviceFor(source: string): string {
  const isEmpty = /(?<!\\)\|\||^\||(?<!\\)\|$/.test(source);
  return isEmpty
    ? 'Remove the | that has nothing beside it.'
    : 'Add text that must be present, and make only the rest optional.';
}

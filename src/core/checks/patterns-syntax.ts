import { admitPattern } from '../match/admit-pattern.ts';
import { atValue, type Check } from './check.ts';

export const check: Check = {
  id: 'patterns/syntax',
  severity: 'error',
  summary: 'every pattern is RE2 syntax',
  final: true,
  *run({ entries }) {
    for (const file of entries) {
      for (const [index, source] of file.entry.patterns.entries()) {
        const error = admitPattern(source);
        if (!error) continue;
        const message = `the pattern is not admitted: ${error.message}`;
        yield atValue(
          file,
          ['patterns', String(index)],
          message,
          'Patterns are RE2: no lookaround, no back-references. See docs/format.md.',
        );
      }
    }
  },
};

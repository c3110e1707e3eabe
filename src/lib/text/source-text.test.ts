import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSourceText } from './source-text.ts';

describe('createSourceText', () => {
  it('counts lines and columns from 1', () => {
    const { rangeAt } = createSourceText('x.md', 'ab\r\ncd\n');
    expect(rangeAt(4, 6)).toEqual({ line: 2, column: 1, endLine: 2, endColumn: 3 });
    expect(rangeAt(0, 0)).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 1 });
    expect(rangeAt(7, 7).line).toBe(3);
  });

  it('leads offsets of the repaired text back to the file', () => {
    const { text, rangeAt } = createSourceText('x.md', 'a ‚Üí b', [{ start: 2, end: 5, text: '→' }]);
    expect(text).toBe('a → b');
    expect(rangeAt(2, 3)).toMatchObject({ column: 3, endColumn: 6 });
    expect(rangeAt(4, 5)).toMatchObject({ column: 7, endColumn: 8 });
  });

  it('finds what was not replaced where it stands in the original', () => {
    const part = fc.record({
      kept: fc.stringMatching(/^[a-z\n]{0,5}$/),
      bad: fc.stringMatching(/^[A-Z]{1,4}$/),
      text: fc.stringMatching(/^[0-9]{1,2}$/),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        let original = '';
        const replacements = parts.map(({ kept, bad, text }) => {
          original += kept;
          const start = original.length;
          original += bad;
          return { start, end: original.length, text };
        });
        const { text, rangeAt } = createSourceText('x', original, replacements);
        const lines = original.split('\n');
        for (const [offset, letter] of [...text].entries()) {
          if (!/[a-z]/.test(letter)) continue;
          const { line, column } = rangeAt(offset, offset + 1);
          expect(lines[line - 1]?.charAt(column - 1)).toBe(letter);
        }
      }),
    );
  });
});

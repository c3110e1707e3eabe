import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../test/support/arbitraries/random.ts';
import { KEPT_SHAPES } from './kept-shapes.ts';
import { SECRET_SHAPES } from './secret-shapes.ts';
import { ShapeSet } from './shape-set.ts';

const SHAPES = [...KEPT_SHAPES, ...SECRET_SHAPES];
const MARKS = SHAPES.flatMap(({ marks }) => marks);

describe('the shapes that a text may contain', () => {
  it('are those with one of their marks in it, and those without marks', () => {
    const random = createRandom(16);
    const set = new ShapeSet(SHAPES);
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: random.below(8) }, () => partOfMark(random.pick(MARKS))).join('');
      const lower = text.toLowerCase();
      const expected = SHAPES.filter(
        ({ marks }) => marks.length === 0 || marks.some((mark) => lower.includes(mark)),
      );
      const found = new Set([...set.longIn(text), ...set.shortIn(text)]);
      expect(SHAPES.filter((shape) => found.has(shape))).toEqual(expected);
    }

    /** Whole, cut off, or in capitals. */
    function partOfMark(mark: string): string {
      const part = random.chance(0.5) ? mark : mark.slice(random.below(2), mark.length - random.below(2));
      return random.chance(0.3) ? part.toUpperCase() : part;
    }
  });
});

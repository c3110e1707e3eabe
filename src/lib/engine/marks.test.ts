import { describe, expect, it } from 'vitest';
import { Marks } from './marks.ts';

const marked = (marks: Marks) => [0, 1, 2].filter((number) => marks.has(number));

describe('Marks', () => {
  it('has what was added since it was wiped', () => {
    const marks = new Marks(3);
    expect(marked(marks)).toEqual([]);
    marks.add(1);
    expect(marked(marks)).toEqual([1]);
    marks.wipe();
    marks.add(2);
    expect(marked(marks)).toEqual([2]);
  });

  it('takes no mark of long ago for one of now, when its rounds begin anew', () => {
    const marks = new Marks(3, 2);
    marks.add(0);
    for (let round = 0; round < 8; round++) {
      marks.wipe();
      expect(marked(marks)).toEqual([]);
      marks.add(round % 3);
      expect(marked(marks)).toEqual([round % 3]);
    }
  });
});

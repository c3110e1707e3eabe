import { describe, expect, it } from 'vitest';
import { SparseSet } from './sparse-set.ts';

const membersOf = (set: SparseSet) => [0, 1, 2].filter((number) => set.has(number));

describe('SparseSet', () => {
  it('has what was added since it was cleared', () => {
    const set = new SparseSet(3);
    expect(membersOf(set)).toEqual([]);
    set.add(1);
    expect(membersOf(set)).toEqual([1]);
    set.clear();
    set.add(2);
    expect(membersOf(set)).toEqual([2]);
  });

  it('takes no number of long ago for one of now, when its generations begin anew', () => {
    const set = new SparseSet(3, 2);
    set.add(0);
    for (let generation = 0; generation < 8; generation++) {
      set.clear();
      expect(membersOf(set)).toEqual([]);
      set.add(generation % 3);
      expect(membersOf(set)).toEqual([generation % 3]);
    }
  });
});

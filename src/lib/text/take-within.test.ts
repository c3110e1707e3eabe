import { describe, expect, it } from 'vitest';
import { takeWithin } from './take-within.ts';

describe('takeWithin', () => {
  it('takes items while their JSON fits, in bytes', () => {
    expect(takeWithin(['é', 'é', 'é'], 8)).toEqual({ taken: ['é', 'é'], isWhole: false });
    expect(takeWithin(['é', 'é'], 8)).toEqual({ taken: ['é', 'é'], isWhole: true });
    expect(takeWithin(['ée'], 4)).toEqual({ taken: [], isWhole: false });
    expect(takeWithin([], 0)).toEqual({ taken: [], isWhole: true });
  });

  it('reads only one item more', () => {
    const read: number[] = [];
    function* items() {
      for (let item = 1; item <= 9; item += 1) {
        read.push(item);
        yield item;
      }
    }
    expect(takeWithin(items(), 3).taken).toEqual([1, 2, 3]);
    expect(read).toEqual([1, 2, 3, 4]);
  });
});

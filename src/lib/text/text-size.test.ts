import { describe, expect, it } from 'vitest';
import { byteLength, cutText, takeWithin } from './text-size.ts';

describe('cutText', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'abc…'],
    ['éé', 3, 'é…'],
    ['a😀b', 4, 'a…'],
    ['a😀b', 5, 'a😀…'],
    ['😀', 0, '…'],
    ['', 0, ''],
  ])('cuts %j after %i bytes: %j', (text, maxBytes, cut) => {
    expect(cutText(text, maxBytes)).toBe(cut);
  });

  it('reads no more of a long text than it keeps', () => {
    const cut = cutText('😀'.repeat(1_000_000), 100);
    expect([byteLength(cut), cut.isWellFormed()]).toEqual([103, true]);
  });
});

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

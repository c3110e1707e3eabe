import { describe, expect, it } from 'vitest';
import { byteLength, cutText } from './text-size.ts';

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

import { expect, it } from 'vitest';
import { Marks } from './marks.ts';

it('has what was added since it was wiped', () => {
  const marks = new Marks(3);
  expect(marks.has(0)).toBe(false);
  marks.add(1);
  expect([0, 1, 2].map((number) => marks.has(number))).toEqual([false, true, false]);
  marks.wipe();
  marks.add(2);
  expect([0, 1, 2].map((number) => marks.has(number))).toEqual([false, false, true]);
});

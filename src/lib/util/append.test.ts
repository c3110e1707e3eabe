import { expect, it } from 'vitest';
import { append } from './append.ts';

it('appends more items than fit on a stack', () => {
  const many = Array.from({ length: 300_000 }, (_, i) => i);
  expect(append([-1], many)).toHaveLength(300_001);
});

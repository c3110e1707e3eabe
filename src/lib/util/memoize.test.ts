import { expect, it } from 'vitest';
import { memoize } from './memoize.ts';

it('asks once for each text, also where the answer is null', () => {
  const asked: string[] = [];
  const answer = memoize((text) => {
    asked.push(text);
    return text === '' ? null : { text };
  });
  expect(answer('a')).toBe(answer('a'));
  expect([answer(''), answer('')]).toEqual([null, null]);
  expect(asked).toEqual(['a', '']);
});

it('forgets all before it holds too many', () => {
  let asked = 0;
  const answer = memoize(() => asked++);
  for (let number = 0; number <= 65_536; number++) answer(String(number));
  expect(answer('65536')).toBe(65_536);
  expect(answer('0')).toBe(65_537);
});

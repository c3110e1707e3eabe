import { expect, it } from 'vitest';
import { isRecord, parseJson } from './json.ts';

it('tells data from text that is no JSON', () => {
  expect(parseJson('{"a":[1]}')).toEqual({ a: [1] });
  expect(parseJson('null')).toBeNull();
  expect(parseJson('{')).toBeUndefined();
});

it('takes neither a list nor null for a record', () => {
  expect([{}, { a: 1 }, [], null, undefined, 'a', 1].filter(isRecord)).toEqual([{}, { a: 1 }]);
});

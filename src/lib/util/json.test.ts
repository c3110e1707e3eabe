import { expect, it } from 'vitest';
import { isRecord, parseJson } from './json.ts';

it('tells data from text that is no JSON', () => {
  expect(parseJson('{"a":[1]}')).toEqual({ ok: true, value: { a: [1] } });
  expect(parseJson('null')).toEqual({ ok: true, value: null });
  expect(parseJson('{')).toEqual({ ok: false, error: expect.stringContaining('JSON') });
});

it('takes neither a list nor null for a record', () => {
  expect([{}, { a: 1 }, [], null, undefined, 'a', 1].filter(isRecord)).toEqual([{}, { a: 1 }]);
});

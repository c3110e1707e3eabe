import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WRAPPINGS } from '../../../test/support/arbitraries/wrappings.ts';
import { locate, readRecord } from './read-record.ts';

const WORDS = [
  'refused',
  '"orders"',
  "'price'",
  '<a>',
  '100%',
  'naïve',
  '磁盘',
  '😀',
  'a=b',
  '[x]',
  '{y}',
  '#1',
  '|',
  'C:\\dir',
  'x&y',
  '/var/run',
];

const line = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
  .map((words) => `Error ${words.join(' ')}.`);
const message = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n  at '));

describe.each(Object.entries(WRAPPINGS))('a message in %s', (_name, { wrap, read = String, formats }) => {
  it('is what is left', () => {
    fc.assert(
      fc.property(message, (text) => {
        expect(readRecord(wrap(text)).text).toBe(text);
      }),
    );
  });

  it('is found again in the text as it came', () => {
    fc.assert(
      fc.property(message, (text) => {
        const record = readRecord(wrap(text));
        for (const { 0: word, index } of text.matchAll(/\S+/g)) {
          const place = locate(record, { start: index, end: index + word.length });
          expect(read(record.raw.slice(place.start, place.end)).replace(/^\x1b\[31m|\x1b\[0m$/g, '')).toBe(
            word,
          );
        }
      }),
    );
  });

  it('names its format', () => {
    expect(readRecord(wrap('Error "x"')).formats).toEqual(formats ?? []);
  });
});

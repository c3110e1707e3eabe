import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WRAPPINGS } from '../../../test/support/arbitraries/wrappings.ts';
import { messageSpans } from './message-spans.ts';
import { createLocator, readRecord } from './read-record.ts';

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
          const place = createLocator(record)({ start: index, end: index + word.length });
          expect(read(record.raw.slice(place.start, place.end)).replace(/^\x1b\[31m|\x1b\[0m$/g, '')).toBe(
            word,
          );
        }
      }),
    );
  });

  it('is known in each text around it', () => {
    const record = readRecord(wrap('Error lost\n  at sea'));
    for (const [index, spans] of messageSpans(record).entries()) {
      const text = record.around[index] ?? '';
      const places = spans.map(({ start, end }) => text.slice(start, end)).join(' ');
      expect(places).toMatch(/^(?:Error|69,114)/);
      expect(places).toMatch(/(?:sea|115,101,97)$/);
      expect(spans.every(({ start }, at) => start >= (spans[at - 1]?.end ?? 0))).toBe(true);
    }
  });

  it('names its format', () => {
    expect(readRecord(wrap('Error "x"')).formats).toEqual(formats ?? []);
  });
});

describe('a record', () => {
  it.each([
    ['JSON without a message', '{"price":7,"order":"x"}'],
    ['a list of JSON', '["message"]'],
    ['broken JSON', '{"message" "x"}'],
    ['JSON with text behind it', '{"message":"x"} y'],
    ['a set in braces', '{a, b} are missing'],
    ['one key and value', 'error=7 is not known'],
    ['a URL with an entity', 'GET "/a?b=1&amp;c=2" 404'],
    ['a path of Windows', 'C:\\users\\new\\temp is missing'],
    ['a table', 'Name | Value'],
    ['a time and a level of a program', '2026-11-24T10:00:00.123456+00:00 INFO app: x'],
    ['a time of a program', '2026-11-24T10:00:00.123456Z main: x'],
    ['a path behind a time', '2026-11-24T10:00:00.123456+00:00 /usr/bin/app starts'],
    ['a number with a hyphen', 'order-23456 was paid'],
    ['a word with a hyphen', 'pre-built images are missing'],
    ['words before JSON', 'could not read: {"message":"x"}'],
    ['a time and words before JSON', '2026-11-24 10:00:00 could not read {"message":"x"}'],
    ['a message with brackets', '[pod/x] is gone'],
  ])('stays as it is: %s', (_name, raw) => {
    expect(readRecord(raw)).toEqual({ raw, text: raw, around: [], formats: [], labels: {}, isCut: false });
  });

  it.each([
    ['each kind of space', 'a\tb\u00a0c\u2009d\u3000e', 'a b c d e'],
    ['what has no width', 'con\u200bnec\u00adted\ufeff', 'connected'],
    ['every character that Unicode says to ignore', 'con\u3164ne\ufe0fct\u{e0041}ed', 'connected'],
    ['what sets the direction', '\u202b\u05e9\u202c \u2066x\u2069\u200f', '\u05e9 x'],
    ['accents of their own', 'de\u0301sole\u0301', 'd\u00e9sol\u00e9'],
    ['wide letters', '\uff25\uff52\uff52\uff4f\uff52 \uff11', 'Error 1'],
    ['colours in one character', '\x9b31mred\x9b0m', 'red'],
    ['colours as cat -v shows them', '^[[31mred^[[0m', 'red'],
    ['colours as escapes', '\\x1b[31mred\\033[0m', 'red'],
    ['UTF-8 in octal', 'Ger\\303\\244t', 'Ger\u00e4t'],
    ['escapes of a text', 'Ger\\u00e4t', 'Ger\u00e4t'],
    ['a trace on one line', 'lost\\n\\tat a(A.java:1)', 'lost\n at a(A.java:1)'],
    ['a carriage return alone', '10%\rpanic: lost', '10%\npanic: lost'],
    ['NUL', 'con\0nected', 'connected'],
  ])('is readable: %s', (_name, raw, text) => {
    expect(readRecord(raw).text).toBe(text);
  });

  it('has more texts, for patterns of what is around the message', () => {
    const json = '{"level":"error","msg":"a \\"b\\""}';
    expect(readRecord(json)).toMatchObject({ text: 'a "b"', around: [json] });
    expect(readRecord(`web-1  | ${json}`)).toMatchObject({
      text: 'a "b"',
      around: [`web-1  | ${json}`, json],
    });
    expect(readRecord('\x1b[31mred\x1b[0m')).toMatchObject({ text: 'red', around: [] });
    expect(readRecord('a\tb')).toMatchObject({ text: 'a b', around: ['a\tb'] });
  });

  it('has its message, its cause and its trace in this order, and each once', () => {
    const raw = JSON.stringify({
      stack: 'Error: b\n    at c',
      err: { message: 'b', code: 'ECONNREFUSED' },
      msg: 'a',
      error: 'a',
    });
    expect(readRecord(raw).text).toBe('a\nb\nError: b\n    at c\nECONNREFUSED');
  });

  it('has all of eight different texts', () => {
    const texts = {
      msg: 'a',
      body: 'b',
      reason: 'c',
      error: 'd',
      exception: 'e',
      cause: 'f',
      stack: 'g',
      err: { code: 'h' },
    };
    expect(readRecord(JSON.stringify(texts)).text.split('\n').sort().join('')).toBe('abcdefgh');
  });

  it('that is long is cut, and says so', () => {
    const record = readRecord(JSON.stringify({ message: 'x'.repeat(300_000) }));
    expect([record.text.length, record.isCut]).toEqual([256 * 1024, true]);
  });

  it('has the level before its JSON, unless that has one', () => {
    expect(readRecord('10:00:00 [WARN] {"message":"x"}').labels).toEqual({});
    expect(readRecord('2026-11-24 10:00:00 [WARN] {"message":"x"}').labels).toEqual({ level: 'warning' });
    expect(readRecord('ERROR {"message":"x","level":"info"}').labels).toEqual({ level: 'info' });
  });

  it('keeps a backslash and an n at its end', () => {
    expect(readRecord('{"msg":"C:\\\\n"}').text).toBe('C:\\n');
    expect(readRecord('{"msg":"x\\r\\n"}').text).toBe('x');
  });

  it('can be cut in the middle of its JSON', () => {
    expect(readRecord('{"level":"error","message":"could not conn').text).toBe('could not conn');
  });
});

describe('a place', () => {
  it('counts lines and columns of the text as it came', () => {
    const record = readRecord(
      '{"log":"one\\n","stream":"stderr","time":"1"}\n{"log":"  \\"two\\"\\n","stream":"stderr","time":"1"}',
    );
    const start = record.text.indexOf('two');
    const place = createLocator(record)({ start, end: start + 3 });
    expect(place).toEqual({ start: 57, end: 60, line: 2, column: 13 });
    expect(record.raw.slice(place.start, place.end)).toBe('two');
  });

  it('leads through the texts around the message too', () => {
    const record = readRecord('a\r\n\x1b[31mb\u00a0c\x1b[0m');
    const start = record.around[0]?.indexOf('b') ?? 0;
    expect(createLocator(record)({ start, end: start + 3 }, 0)).toEqual({
      start: 8,
      end: 11,
      line: 2,
      column: 6,
    });
  });

  it('leads through a text between two wrappings', () => {
    const record = readRecord('{"log":"level=error msg=\\"b\\" order=7\\n","stream":"stderr"}');
    const [, between = ''] = record.around;
    const start = between.indexOf('"b"');
    const place = createLocator(record)({ start, end: start + 3 }, 1);
    expect(record.raw.slice(place.start, place.end)).toBe('\\"b\\"');
  });
});

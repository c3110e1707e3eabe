import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonItems } from './json-items.ts';

const OPTIONS = { list: 'alerts', members: ['count'], maxItem: 100_000 };

/** Everything that is read of a text in these pieces. */
function readPieces(pieces: Iterable<Uint8Array>) {
  const items = new JsonItems(OPTIONS);
  const read: unknown[] = [];
  for (const piece of pieces) {
    const result = items.write(piece);
    if (!result.ok) return 'no JSON';
    read.push(...result.value.map((item) => (item.isTooLarge ? 'too large' : item.value)));
  }
  if (!items.isComplete) return 'incomplete';
  return { read, hasList: items.hasList, members: Object.fromEntries(items.members) };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readPieces([bytesOf(text)]);
const readEach = (text: string) => readPieces(Array.from(bytesOf(text), (byte) => Uint8Array.of(byte)));
const itemsOf = (text: string) => {
  const result = read(text);
  return typeof result === 'string' ? result : result.read;
};

/** The text in pieces that end at these places, also within a character. */
function split(text: string, places: readonly number[]): Uint8Array[] {
  const bytes = bytesOf(text);
  const ends = places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b);
  return [...ends, bytes.length].map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

const value = fc.jsonValue({ maxDepth: 3, stringUnit: 'grapheme' });
const escaped = (text: string) =>
  text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

describe('JsonItems', () => {
  it('reads the same as JSON.parse, however the text is cut into pieces', () => {
    const text = fc
      .record({ before: value, count: value, alerts: fc.array(value), after: value })
      .chain((body) => fc.shuffledSubarray(Object.entries(body), { minLength: 4 }))
      .chain((entries) => {
        const body = Object.fromEntries(entries);
        const spaced = JSON.stringify(body, null, 1).replaceAll('\n', '\r\n\t');
        return fc.constantFrom(JSON.stringify(body), escaped(JSON.stringify(body)), spaced);
      });
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 8 }), (json, places) => {
        const whole = JSON.parse(json);
        const result = readPieces(split(json, places));
        expect(result).toMatchObject({ read: whole.alerts, hasList: true });
        expect(readEach(json)).toEqual(result);
      }),
    );
  });

  it('refuses what JSON.parse refuses, and takes what it takes', () => {
    const characters = fc.constantFrom(...'{}[]:,"ab01-.e\\ntrufals ', '"alerts":[', '{"alerts":[');
    const broken = fc.array(characters, { maxLength: 12 }).map((parts) => `{"alerts":[${parts.join('')}]}`);
    fc.assert(
      fc.property(broken, (text) => {
        const isJson = (() => {
          try {
            JSON.parse(text);
            return true;
          } catch {
            return false;
          }
        })();
        expect([text, typeof read(text) === 'object']).toEqual([text, isJson]);
        expect(readEach(text)).toEqual(read(text));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the plain members that are asked for, wherever they are', () => {
    expect(read('{"count":1,"alerts":[{}],"other":2}')).toMatchObject({ members: { count: 1 }, read: [{}] });
    expect(read('{"x":{"count":3,"alerts":[4]},"alerts":[],"count":2}')).toMatchObject({
      members: { count: 2 },
      read: [],
    });
  });

  it.each([
    '{}',
    '{"alerts":{}}',
    '{"alerts":"[]"}',
    '{"a":{"alerts":[1]}}',
    '{"alerts":null,"b":["alerts",[1]]}',
  ])('knows that there is no list: %s', (text) => {
    expect(read(text)).toEqual({ read: [], hasList: false, members: {} });
  });

  it.each(['', '{"alerts":[', '{"alerts":[{"a":"b'])('is not complete: %j', (text) => {
    expect(read(text)).toBe('incomplete');
  });

  it('takes the items of both lists if the key is there twice', () => {
    expect(itemsOf('{"alerts":[1],"alerts":[2]}')).toEqual([1, 2]);
  });

  it('takes __proto__ as a key like any other, and the last of equal keys', () => {
    const text = '{"alerts":[{"__proto__":{"a":"b"},"constructor":"c","d":1,"d":2}],"__proto__":{"x":1}}';
    const [item] = itemsOf(text) as object[];
    expect(Object.keys(item ?? {})).toEqual(['__proto__', 'constructor', 'd']);
    expect(Object.getPrototypeOf(item)).toBe(Object.prototype);
    expect(item).toMatchObject({ d: 2 });
  });
});

describe('hostile text', () => {
  const MB = 1024 * 1024;
  const PIECE = 64 * 1024;
  /** Reads the text in pieces, as a body arrives. */
  const arriving = (text: string) =>
    readPieces(
      split(
        text,
        Array.from({ length: text.length / PIECE }, (_, n) => n * PIECE),
      ),
    );

  it.each([
    ['a text', `["${'x'.repeat(4 * MB)}"]`],
    ['a text of escapes', `["${'\\u00e9\\"\\\\'.repeat(MB / 4)}"]`],
    ['a key', `{"${'x'.repeat(4 * MB)}":1}`],
    ['many small values', `[${'[],'.repeat(MB / 4)}0]`],
    ['many keys', `{${'"a":1,'.repeat(MB / 4)}"b":2}`],
    ['many values in depth', `[${`${'[[],'.repeat(20)}0${']'.repeat(20)},`.repeat(1000)}0]`],
  ])('costs only its own item: %s', (_, item) => {
    const result = arriving(`{"alerts":[1,${item},{"a":"b"}],"count":5}`);
    expect(result).toMatchObject({ members: { count: 5 } });
    expect(result).toMatchObject({ read: [1, 'too large', { a: 'b' }] });
  });

  it.each([
    ['a text', `"${'x'.repeat(4 * MB)}"`],
    ['a text that ends in a backslash', `"${'x'.repeat(MB)}\\\\"`],
    ['many small values', `[${'[],'.repeat(MB / 4)}0]`],
  ])('is forgotten beside the list: %s', (_, beside) => {
    expect(arriving(`{"x":${beside},"alerts":[1]}`)).toMatchObject({ read: [1] });
  });

  it('reads values as null that are many levels deep, in linear time', () => {
    const deep = (levels: number) => `${'[{"a":'.repeat(levels)}1${'}]'.repeat(levels)}`;
    const text = `{"x":${deep(MB / 2)},"alerts":[{"a":${deep(100)},"b":1},{"a":${deep(MB / 2)}},2]}`;
    expect(JSON.stringify(arriving(text))).toMatch(
      /^{"read":\[{"a":(\[{"a":){14}\[null\](}\]){14},"b":1},"too large",2\]/,
    );
  });

  it('takes any amount of space, and of empty items', () => {
    expect(arriving(`{"alerts":[${' \n'.repeat(2 * MB)}1]}`)).toMatchObject({ read: [1] });
    const items = arriving(`{"alerts":[${'{},'.repeat(MB / 8 - 1)}{}]}`) as { read: unknown[] };
    expect(items.read).toHaveLength(MB / 8);
  });

  it('refuses a number without end', () => {
    expect(arriving(`{"alerts":[${'1'.repeat(MB)}]}`)).toBe('no JSON');
  });
});

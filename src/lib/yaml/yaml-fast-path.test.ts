import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { fastData, fastPlace, readYamlFast } from './yaml-fast-path.ts';

const SIMPLE = [
  ...[
    'word',
    'two  words',
    '2025-11-20',
    '5',
    '0',
    'true',
    'False',
    'null',
    '~',
    'yes',
    "'it''s'",
    "'a: b #c'",
    '"d"',
    "''",
  ],
  ...[
    'a:b',
    'a#b',
    'x, y',
    '^a.*b$',
    '(a|b)',
    '\\d+ ms',
    '/x',
    'https://x.y/z',
    'É',
    '🔍',
    'a]',
    '12:30',
    '+x',
    '_y',
    '.z',
  ],
  ...['[]', '[x]', '[ a , b ]', '[a b,1]', "['x,y', z]", '[/a, .b, _c]'],
];
const NOT_FAST = [
  ...[
    '',
    '05',
    '1.5',
    '1e5',
    '-5',
    '0x1f',
    '.inf',
    '1_0',
    '"\\n"',
    '"',
    "'",
    'a: b',
    'a:',
    'a #b',
    '#c',
    'a ',
    '- a',
  ],
  ...[
    '[a,]',
    '[a',
    '[a: b]',
    '{a: b}',
    '&a b',
    '*a',
    '!t x',
    '|',
    '>',
    '|\n  x',
    '%x',
    '@x',
    '`x`',
    '? x',
    '...',
    '\ta',
    'a\r',
  ],
];
const KEYS = [
  'a: ',
  'b: ',
  'c-d: ',
  'e_1:\n  - ',
  'f:\n- ',
  'g: [',
  'true: ',
  '1: ',
  'A: ',
  '"q": ',
  'constructor: ',
  'h:',
];
const BETWEEN = ['\n', '\n', '\n\n', '\n  - ', '\n- ', '\n# c\n', '\n  # c\n', '\n  ', ', ', ']', '\n...\n'];

function textOf(keys: string[], values: string[], between: string[]) {
  const value = fc.tuple(fc.constantFrom(...values), fc.constantFrom(...between));
  const pair = fc.tuple(fc.constantFrom(...keys), fc.array(value, { minLength: 1, maxLength: 4 }));
  return fc
    .array(pair, { minLength: 1, maxLength: 5 })
    .map((pairs) => `\n${pairs.flat(3).join('')}`.trimEnd());
}

function expectTheSame(text: string): void {
  const pairs = readYamlFast(text);
  if (!pairs) return;
  const doc = parseDocument(text, { version: '1.2', prettyErrors: false, uniqueKeys: true });
  expect([...doc.errors, ...doc.warnings]).toEqual([]);
  expect(fastData(pairs)).toEqual(doc.toJS());
  for (const { path, ...place } of placesOf(doc.contents)) expect(fastPlace(pairs, path)).toEqual(place);
}

/** The places of the scalars in the library's document, in the form of `fastPlace`. */
function placesOf(contents: Node | null) {
  if (!isMap<Node, Node>(contents)) return [];
  return contents.items.flatMap(({ key, value }) => {
    const name = String(key);
    if (!isSeq<Node>(value)) return [{ path: [name], key: rangeOf(key), value: rangeOf(value) }];
    return value.items.map((item, index) => ({
      path: [name, String(index)],
      key: null,
      value: rangeOf(item),
    }));
  });
}

function rangeOf(node: Node | null) {
  return isScalar(node) && node.range ? node.range.slice(0, 2) : null;
}

describe('readYamlFast', () => {
  it('gives what the library gives, of simple text', () => {
    const keys = ['a: ', 'b: ', 'c: ', 'd-e_1: ', 'f:\n  - ', 'g:\n  - ', 'h:\n- '];
    fc.assert(fc.property(textOf(keys, SIMPLE, ['\n', '\n', '\n\n', '\n  - ']), expectTheSame), {
      numRuns: 2000,
    });
  });

  it('gives what the library gives or nothing, of anything', () => {
    fc.assert(fc.property(textOf(KEYS, [...SIMPLE, ...NOT_FAST], BETWEEN), expectTheSame), {
      numRuns: 2000,
    });
  });

  it('reads what front matter is made of', () => {
    const text =
      "\n# ours\nerror_id: ERROR-001\nfirst_seen: 2025-11-20\ncount: 7\nin_kb: true\nkeywords: [redis, 5432]\npatterns:\n  - 'a: \\d+'\n  - b";
    expect(fastData(readYamlFast(text) ?? new Map())).toEqual({
      error_id: 'ERROR-001',
      first_seen: '2025-11-20',
      count: 7,
      in_kb: true,
      keywords: ['redis', 5432],
      patterns: ['a: \\d+', 'b'],
    });
  });

  it.each([
    '',
    '\na:',
    '\na: 1\na: 2',
    '\na: b\n  c',
    '\na: b # c',
    '\na:\n  b: c',
    '\na:\n  - b: c',
    '\na: |\n  b',
    '\na: &x b',
    '\na: 1.50',
    '\na: 08006',
    '\na: "\\n"',
    '\na: b\r',
  ])('leaves %j to the library', (text) => expect(readYamlFast(text)).toBeNull());
});

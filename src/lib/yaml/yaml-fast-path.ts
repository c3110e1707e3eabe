/** A scalar on one line; `start` and `end` are offsets in the text, including quotes. */
type FastScalar = { value: string | number | boolean | null; start: number; end: number };

/** The value of a key, a scalar or a list of scalars, and the position of the key. */
export type FastPair = { key: string; start: number; value: FastScalar | FastScalar[] };

/** The positions of a key and its value, as offsets in the text. An item of a list has no key. */
type FastPlace = { key: [number, number] | null; value: [number, number] };

type Read<Value> = { value: Value; end: number } | null;

/** Tabs, other line ends and special characters of YAML, which the library handles. */
const NOT_FAST = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]/;

const KEY = /([a-z][a-z0-9_-]*):(?: (?=[^ \n])|(?=\n))/y;
/** `true:` is not a text. */
const NO_KEY = /^(?:true|false|null)$/;
const SKIPPED = /(?:(?:#[^\n]*)?\n)*(?:#[^\n]*$)?/y;
const ITEM = /\n( *)- (?=[^ \n])/y;

/** In single quotes, or in double quotes without an escape. */
const QUOTED = /'((?:[^'\n]|'')*)'|"([^"\\\n]*)"/y;

/** A plain scalar: no indicator at its start (YAML 1.2.2 §7.3.3), no `: ` or ` #` inside, no blank or colon at its end. */
const PLAIN = /[\p{L}\p{N}_/.(^$+\\](?:(?!:(?: |$)| #)[^\n])*(?<![ :])/muy;

/** The same inside brackets, where more signs have a meaning. */
const PLAIN_IN_FLOW = /[\p{L}\p{N}_/.](?:[^\n,:#'"[\]{}]*[^\n ,:#'"[\]{}])?/uy;

/** Values that the core schema (§10.3.2) reads, or might read, as another type than text. */
const NUMBER = /^(?:0|[1-9][0-9]{0,14})$/;
const MAYBE_NUMBER = /^[-+]?(?:[0-9.]+(?:e[-+]?[0-9]*)?|0[xo][0-9a-f]*|\.inf|\.nan)$/i;
const WORDS = new Map<string, boolean | null>([
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['null', 'Null', 'NULL', '~'].map((word) => [word, null] as const),
]);

/**
 * The fast path: reads simple YAML, which is what people mostly write: keys with scalars of one line, or lists of them. It gives the same
 * data and positions as the library, and null for anything that the library could read in another way. The library takes ten
 * times as long, which was a fifth of the time of a check.
 */
export function readYamlFast(text: string): Map<string, FastPair> | null {
  if (NOT_FAST.test(text)) return null;
  const pairs = new Map<string, FastPair>();
  for (let at = skip(text, 0); at < text.length; ) {
    const read = readPair(text, at);
    if (!read || pairs.has(read.value.key) || !isLineEnd(text, read.end)) return null;
    pairs.set(read.value.key, read.value);
    at = skip(text, read.end);
  }
  return pairs.size > 0 ? pairs : null;
}

/** The position of the scalar at a path; null without such a scalar. */
export function fastPlace(
  pairs: ReadonlyMap<string, FastPair>,
  [first = '', item, ...deeper]: readonly string[],
): FastPlace | null {
  const pair = pairs.get(first);
  if (!pair || deeper.length > 0) return null;
  const { key, start, value } = pair;
  if (!Array.isArray(value)) return item === undefined ? placeOf(value, [start, start + key.length]) : null;
  const scalar = item === undefined ? undefined : value[Number(item)];
  return scalar ? placeOf(scalar, null) : null;
}

/** The same data as from the library. */
export function fastData(pairs: ReadonlyMap<string, FastPair>): Record<string, unknown> {
  const data = Array.from(pairs.values(), ({ key, value }) => [
    key,
    Array.isArray(value) ? value.map((scalar) => scalar.value) : value.value,
  ]);
  return Object.fromEntries(data);
}

/** Skips line ends, empty lines and comments at the start of a line. */
function skip(text: string, at: number): number {
  SKIPPED.lastIndex = at;
  return at + (SKIPPED.exec(text)?.[0].length ?? 0);
}

function isLineEnd(text: string, at: number): boolean {
  return at === text.length || text.charAt(at) === '\n';
}

function readPair(text: string, start: number): Read<FastPair> {
  KEY.lastIndex = start;
  const [written, key] = KEY.exec(text) ?? [];
  if (written === undefined || key === undefined || NO_KEY.test(key)) return null;
  const read = readValue(text, start + written.length);
  return read && { value: { key, start, value: read.value }, end: read.end };
}

function readValue(text: string, at: number): Read<FastPair['value']> {
  const sign = text.charAt(at);
  if (sign === '\n') return readBlockList(text, at);
  if (sign === '[') return readFlowList(text, at);
  const value = readFastScalar(text, at);
  return value && { value, end: value.end };
}

/** Leaves a key without a value, and comments between the items, to the library. */
function readBlockList(text: string, start: number): Read<FastScalar[]> {
  const value: FastScalar[] = [];
  let end = start;
  let indent: string | undefined;
  for (let item = itemAt(text, end); item; item = itemAt(text, end)) {
    indent ??= item.indent;
    const scalar = item.indent === indent ? readFastScalar(text, item.end) : null;
    if (!scalar || !isLineEnd(text, scalar.end)) return null;
    value.push(scalar);
    end = scalar.end;
  }
  return value.length > 0 ? { value, end } : null;
}

function itemAt(text: string, at: number): { indent: string; end: number } | null {
  ITEM.lastIndex = at;
  const [written, indent] = ITEM.exec(text) ?? [];
  return written === undefined || indent === undefined ? null : { indent, end: at + written.length };
}

function readFlowList(text: string, start: number): Read<FastScalar[]> {
  const value: FastScalar[] = [];
  let at = overBlanks(text, start + 1);
  if (text.charAt(at) === ']') return { value, end: at + 1 };
  for (;;) {
    const scalar = readFastScalar(text, at, true);
    if (!scalar) return null;
    value.push(scalar);
    at = overBlanks(text, scalar.end);
    if (text.charAt(at) === ']') return { value, end: at + 1 };
    if (text.charAt(at) !== ',') return null;
    at = overBlanks(text, at + 1);
  }
}

function overBlanks(text: string, start: number): number {
  let at = start;
  while (text.charAt(at) === ' ') at++;
  return at;
}

/** The scalar at an offset; null without a simple scalar. */
function readFastScalar(text: string, start: number, isInFlow = false): FastScalar | null {
  return readQuoted(text, start) ?? readPlain(text, start, isInFlow ? PLAIN_IN_FLOW : PLAIN);
}

function readQuoted(text: string, start: number): FastScalar | null {
  QUOTED.lastIndex = start;
  const [written, single, double] = QUOTED.exec(text) ?? [];
  if (written === undefined) return null;
  return { value: single?.replaceAll("''", "'") ?? double ?? '', start, end: start + written.length };
}

function readPlain(text: string, start: number, shape: RegExp): FastScalar | null {
  shape.lastIndex = start;
  const word = shape.exec(text)?.[0];
  if (word === undefined) return null;
  const end = start + word.length;
  const known = WORDS.get(word);
  if (known !== undefined) return { value: known, start, end };
  if (NUMBER.test(word)) return { value: Number(word), start, end };
  return MAYBE_NUMBER.test(word) ? null : { value: word, start, end };
}

function placeOf({ start, end }: FastScalar, key: FastPlace['key']): FastPlace {
  return { key, value: [start, end] };
}

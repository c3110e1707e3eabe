import { readSimpleScalar, type SimpleScalar } from './fast/simple-scalar.ts';

/** What stands behind a key, and where the key stands: a scalar, or a list of scalars. */
export type SimplePair = { key: string; start: number; value: SimpleScalar | SimpleScalar[] };

type Read<Value> = { value: Value; end: number } | null;

/** Tabs, other line ends, what YAML forbids or marks: the parser has rules for each. */
const NOT_SIMPLE = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]/;

const KEY = /([a-z][a-z0-9_-]*):(?: (?=[^ \n])|(?=\n))/y;
/** `true:` is no text. */
const NO_KEY = /^(?:true|false|null)$/;
const SKIPPED = /(?:(?:#[^\n]*)?\n)*(?:#[^\n]*$)?/y;
const ITEM = /\n( *)- (?=[^ \n])/y;

/**
 * Reads YAML that is as simple as front matter mostly is: keys with scalars of one line, or lists of them. The data and the
 * places are what the library would give; null for whatever it could read in another way. The library takes ten times
 * as long, which was a fifth of the time of a check.
 */
export function readSimpleYaml(text: string): Map<string, SimplePair> | null {
  if (NOT_SIMPLE.test(text)) return null;
  const pairs = new Map<string, SimplePair>();
  for (let at = skip(text, 0); at < text.length; ) {
    const read = readPair(text, at);
    if (!read || pairs.has(read.value.key) || !isLineEnd(text, read.end)) return null;
    pairs.set(read.value.key, read.value);
    at = skip(text, read.end);
  }
  return pairs.size > 0 ? pairs : null;
}

/** Over line ends, empty lines and comments that begin their line. */
function skip(text: string, at: number): number {
  SKIPPED.lastIndex = at;
  return at + (SKIPPED.exec(text)?.[0].length ?? 0);
}

function isLineEnd(text: string, at: number): boolean {
  return at === text.length || text.charAt(at) === '\n';
}

function readPair(text: string, start: number): Read<SimplePair> {
  KEY.lastIndex = start;
  const [written, key] = KEY.exec(text) ?? [];
  if (written === undefined || key === undefined || NO_KEY.test(key)) return null;
  const read = readValue(text, start + written.length);
  return read && { value: { key, start, value: read.value }, end: read.end };
}

function readValue(text: string, at: number): Read<SimplePair['value']> {
  const sign = text.charAt(at);
  if (sign === '\n') return readBlockList(text, at);
  if (sign === '[') return readFlowList(text, at);
  const value = readSimpleScalar(text, at);
  return value && { value, end: value.end };
}

/** A key with nothing below it is for the library, as are comments between the items. */
function readBlockList(text: string, start: number): Read<SimpleScalar[]> {
  const value: SimpleScalar[] = [];
  let end = start;
  let indent: string | undefined;
  for (let item = itemAt(text, end); item; item = itemAt(text, end)) {
    indent ??= item.indent;
    const scalar = item.indent === indent ? readSimpleScalar(text, item.end) : null;
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

function readFlowList(text: string, start: number): Read<SimpleScalar[]> {
  const value: SimpleScalar[] = [];
  let at = overBlanks(text, start + 1);
  if (text.charAt(at) === ']') return { value, end: at + 1 };
  for (;;) {
    const scalar = readSimpleScalar(text, at, true);
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

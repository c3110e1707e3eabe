import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  YAMLParseError,
} from 'yaml';
import type { Span } from '../text/source-text.ts';
import { append } from '../util/lists.ts';
import { targetOf } from './aliases.ts';
import { type FastPair, fastPlace, readYamlFast } from './yaml-fast-path.ts';

/** The positions of a YAML text. */
export type YamlPlaces = {
  /** The value at a path, a block value up to its last character; or the nearest parent of it that exists. */
  valueSpan: (path: readonly string[]) => Span;
  /** The key at a path, or the first line of the nearest value. */
  keySpan: (path: readonly string[]) => Span;
  /** The source text of a scalar, including quotes; null without a scalar at the path. */
  rawScalar: (path: readonly string[]) => { text: string; start: number } | null;
  /** The source text of a value; empty without one. */
  written: (path: readonly string[]) => string;
  /** The text from the start of a value to the end of its line. */
  restOfLine: (path: readonly string[]) => string;
  /** Frees the tree, which is ten times as large as the text. A later request for a position parses it again. */
  release: () => void;
};

/** A parsed text: by the fast path, or a document of the library; empty after a release. */
type ReadText = { fast?: ReadonlyMap<string, FastPair> | null; doc?: Document };

/** Offsets in the block. */
type Place = { key: [number, number] | null; value: [number, number] | null; isScalar: boolean };

/** `base` is the offset of the block in its file. */
export function createPlaces(block: string, base: number, read: ReadText): YamlPlaces {
  const isFast = read.fast !== undefined;
  let known = read;
  const place = (path: readonly string[]): Place => {
    if (isFast) known.fast ??= readYamlFast(block);
    const fast = known.fast && fastPlace(known.fast, path);
    if (fast) return { ...fast, isScalar: true };
    known.doc ??= parseTree(block);
    return resolve(known.doc, path);
  };
  const whole = { start: base, end: base };
  return {
    valueSpan: (path) => spanOf(place(path).value, base) ?? whole,
    keySpan(path) {
      const { key, value } = place(path);
      return spanOf(key, base) ?? firstLine(spanOf(value, base) ?? whole, block, base);
    },
    rawScalar(path) {
      const { value, isScalar } = place(path);
      return isScalar && value ? { text: block.slice(...value), start: base + value[0] } : null;
    },
    written(path) {
      const { value } = place(path);
      return value ? block.slice(...value) : '';
    },
    restOfLine(path) {
      const { value } = place(path);
      return value ? block.slice(value[0], (block.indexOf('\n', value[0]) + 1 || block.length + 1) - 1) : '';
    },
    release() {
      known = {};
    },
  };
}

/** The positions of an unread text: each is the whole text. */
export function placesOfUnread(whole: Span): YamlPlaces {
  return {
    valueSpan: () => whole,
    keySpan: () => whole,
    rawScalar: () => null,
    written: () => '',
    restOfLine: () => '',
    release: () => {},
  };
}

/**
 * The data is what JSON can hold, also if the text says `%YAML 1.1` or `!!set`: dates stay text, and `<<` is a key. Positions need
 * no pretty errors, and the log no warnings of the library.
 */
const PARSE_OPTIONS = {
  version: '1.2',
  schema: 'core',
  resolveKnownTags: false,
  logLevel: 'error',
  prettyErrors: false,
  uniqueKeys: false,
} as const;

/** The parser compares each key with every other one of its map: 20,000 keys took 9 s. So the keys are compared here. */
export function parseTree(block: string): Document {
  const doc = parseDocument(block, PARSE_OPTIONS);
  const repeated: YAMLParseError[] = [];
  visit(doc, {
    Map(_, { items }) {
      for (const start of repeatedKeys(items))
        repeated.push(new YAMLParseError([start, start + 1], 'DUPLICATE_KEY', 'Map keys must be unique'));
    },
  });
  doc.errors = append(doc.errors, repeated).sort((a, b) => a.pos[0] - b.pos[0]);
  return doc;
}

/** The offsets of the keys that repeat a key above them. Only scalars are compared, as in util-map-includes.js of the parser. */
function repeatedKeys(pairs: readonly Pair[]): number[] {
  const seen = new Set<unknown>();
  return pairs.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const isRepeated = seen.has(key.value);
    seen.add(key.value);
    return isRepeated ? [key.range?.[0] ?? 0] : [];
  });
}

/** Follows the path as far as it leads. An alias has the content of its anchor, but its own position. */
function resolve(doc: Document, path: readonly string[]): Place {
  let found: Found = { key: null, value: doc.contents as Node | null };
  for (const step of path) {
    const next = childOf(doc, found.value, step);
    if (!next) break;
    found = next;
  }
  return { key: rangeOf(found.key), value: rangeOf(found.value), isScalar: isScalar(found.value) };
}

type Found = { key: Node | null; value: Node | null };

function childOf(doc: Document, parent: Node | null, step: string): Found | null {
  const node = isAlias(parent) ? targetOf(doc, parent) : parent;
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined;
    return item ? { key: null, value: item } : null;
  }
  if (!isMap(node)) return null;
  const pair = pairsByKey(node.items).get(step);
  return pair ? { key: pair.key as Node, value: pair.value as Node | null } : null;
}

/** The pairs of each map by key. They are computed once per map, because a caller may ask for the place of every key. */
const PAIRS_BY_KEY = new WeakMap<readonly Pair[], Map<string, Pair>>();

function pairsByKey(pairs: readonly Pair[]): Map<string, Pair> {
  const known = PAIRS_BY_KEY.get(pairs) ?? new Map(pairs.toReversed().map((pair) => [keyText(pair), pair]));
  PAIRS_BY_KEY.set(pairs, known);
  return known;
}

function keyText(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

function rangeOf(node: Node | null): Place['value'] {
  return node?.range ? [node.range[0], node.range[1]] : null;
}

function spanOf(range: Place['value'], base: number): Span | null {
  return range && { start: base + range[0], end: base + range[1] };
}

/** An item of a list has no key, and its whole span would underline all its lines. */
function firstLine({ start, end }: Span, block: string, base: number): Span {
  const newline = block.indexOf('\n', start - base);
  return { start, end: newline === -1 ? end : Math.min(end, base + newline) };
}

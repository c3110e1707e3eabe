import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import type { Span } from '../text/source-text.ts';
import { type FastPair, fastPlace, readYamlFast } from './yaml-fast-path.ts';

/** The positions of a YAML text. */
export type YamlPlaces = {
  /** The value at a path, a block value up to its last character; or the nearest parent of it that exists. */
  valueSpan: (path: readonly string[]) => Span;
  /** The key at a path, or the first line of the nearest value. */
  keySpan: (path: readonly string[]) => Span;
  /** The source text of a scalar, including quotes; null without a scalar at the path. */
  rawScalar: (path: readonly string[]) => { text: string; start: number } | null;
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
    release() {
      known = {};
    },
  };
}

/** The positions of an unread text: each is the whole text. */
export function placesOfUnread(whole: Span): YamlPlaces {
  return { valueSpan: () => whole, keySpan: () => whole, rawScalar: () => null, release: () => {} };
}

export function parseTree(block: string): Document {
  return parseDocument(block, { version: '1.2', prettyErrors: false, uniqueKeys: true });
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
  const node = isAlias(parent) ? (parent.resolve(doc) as Node | undefined) : parent;
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined;
    return item ? { key: null, value: item } : null;
  }
  if (!isMap(node)) return null;
  const pair = node.items.find((item) => keyText(item) === step);
  return pair ? { key: pair.key as Node, value: pair.value as Node | null } : null;
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

import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { expandYaml } from './expand-yaml.ts';
import { simpleData, simplePlace } from './fast/simple-places.ts';
import { readSimpleYaml, type SimplePair } from './read-simple-yaml.ts';

/** Where a key's value stands in the text, as offsets; for a block value up to its last character. */
export type Span = { start: number; end: number };

/** A parsed YAML text that still knows where everything stands. */
export type YamlSource = {
  /** Plain data; undefined where the YAML could not be read. */
  data: unknown;
  diagnostics: Diagnostic[];
  /** The value at a path, or the nearest parent of it that exists. */
  valueSpan: (path: readonly string[]) => Span;
  /** The key at a path, or the first line of the nearest value. */
  keySpan: (path: readonly string[]) => Span;
  /** The scalar's text as it is written, quotes included; null where the path leads to no scalar. */
  rawScalar: (path: readonly string[]) => { text: string; start: number } | null;
  /** Lets go of the tree, which is ten times its text; it is parsed again for the few of whom somebody asks for a place. */
  release: () => void;
};

/** Known errors are flat; the parser would run out of stack on thousands of levels. */
const MAX_FLOW_DEPTH = 100;

/** `base` is the offset of the block in its file. YAML 1.2: dates stay text, and `yes` is a word. */
export function parseYaml(block: string, base: number): YamlSource {
  const simple = readSimpleYaml(block);
  if (simple) return { data: simpleData(simple), diagnostics: [], ...createPlaces(block, base, { simple }) };
  if (flowDepth(block) > MAX_FLOW_DEPTH) return refuseDeep(block, base);
  const doc = parseTree(block);
  const diagnostics = [...controlCharacters(block, base), ...syntaxDiagnostics(doc, base)];
  if (doc.errors.length > 0) return { data: undefined, diagnostics, ...createPlaces(block, base, { doc }) };
  const { data, faults } = expandYaml(doc);
  const expansion = faults.map(({ message, help, range }) => {
    const [start, end] = range ?? [0, block.length];
    return yamlDiagnostic(message, base + start, base + end, help);
  });
  return { data, diagnostics: [...diagnostics, ...expansion], ...createPlaces(block, base, { doc }) };
}

function parseTree(block: string): Document {
  return parseDocument(block, { version: '1.2', prettyErrors: false, uniqueKeys: true });
}

type Places = Pick<YamlSource, 'valueSpan' | 'keySpan' | 'rawScalar' | 'release'>;

/** A text as it was read: simple, or else as the library's document; nothing of it once that was let go. */
type Parsed = { simple?: ReadonlyMap<string, SimplePair> | null; doc?: Document };

function createPlaces(block: string, base: number, read: Parsed): Places {
  const isSimple = read.simple !== undefined;
  let parsed = read;
  const place = (path: readonly string[]): Place => {
    if (isSimple) parsed.simple ??= readSimpleYaml(block);
    const simple = parsed.simple && simplePlace(parsed.simple, path);
    if (simple) return { ...simple, isScalar: true };
    parsed.doc ??= parseTree(block);
    return resolve(parsed.doc, path);
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
      parsed = {};
    },
  };
}

/** Counts brackets wherever they stand: a quoted one too many does no harm. */
function flowDepth(block: string): number {
  let depth = 0;
  let deepest = 0;
  for (const sign of block.match(/[[\]{}]/g) ?? []) {
    depth += '[{'.includes(sign) ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function refuseDeep(block: string, base: number): YamlSource {
  const whole = { start: base, end: base + block.length };
  const message = `the YAML is nested more than ${MAX_FLOW_DEPTH} levels deep`;
  return {
    data: undefined,
    diagnostics: [
      yamlDiagnostic(message, whole.start, whole.end, 'An entry needs two or three: write it flat.'),
    ],
    valueSpan: () => whole,
    keySpan: () => whole,
    rawScalar: () => null,
    release: () => {},
  };
}

function syntaxDiagnostics(doc: Document, base: number): Diagnostic[] {
  return [...doc.errors, ...doc.warnings].map(({ message, pos }) =>
    yamlDiagnostic(sentence(message), base + pos[0], base + Math.max(pos[1], pos[0] + 1), adviceFor(message)),
  );
}

/** The parser's messages are sentences for a log; ours begin in lower case and have no full stop. */
function sentence(message: string): string {
  const first = message.split('\n')[0] ?? '';
  return `not valid YAML: ${first.charAt(0).toLowerCase()}${first.slice(1)}`.replace(/\.$/, '');
}

function adviceFor(message: string): string {
  if (/unique/i.test(message)) return 'Keep one of the two keys.';
  if (/quote|Unexpected scalar|escape/i.test(message)) {
    return "Quote the value with single quotes; inside them only ' needs care, and is written ''.";
  }
  return 'Check the indentation and the quotes of this line; a value with : # [ { or a leading * & ! needs quotes.';
}

function yamlDiagnostic(message: string, start: number, end: number, help: string): Diagnostic {
  return { check: 'front-matter/yaml', severity: 'error', message, help, start, end };
}

/** YAML 1.2 §5.1 allows no control characters but tab and line breaks; the parser lets them pass. */
function controlCharacters(block: string, base: number): Diagnostic[] {
  return [...block.matchAll(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]+/g)].map(({ 0: run, index }) => {
    const code = run.charCodeAt(0).toString(16).padStart(2, '0');
    const what =
      code === '1b' ? 'a raw escape character (an ANSI colour?)' : `a raw control character (0x${code})`;
    return {
      check: 'encoding/control-character',
      severity: 'error',
      message: `${what} in the front matter`,
      help: 'Remove it, or write it as \\x1b inside double quotes; patterns are matched against text without colours.',
      start: base + index,
      end: base + index + run.length,
    };
  });
}

/** Offsets in the block. */
type Place = { key: [number, number] | null; value: [number, number] | null; isScalar: boolean };

/** Walks as far as the path leads. An alias stands for its anchor, but is found where it is written. */
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

/** A list's item has no key, and as a whole it would underline all its lines. */
function firstLine({ start, end }: Span, block: string, base: number): Span {
  const newline = block.indexOf('\n', start - base);
  return { start, end: newline === -1 ? end : Math.min(end, base + newline) };
}

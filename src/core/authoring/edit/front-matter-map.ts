import { isMap, isScalar, type Pair, parseDocument, type Scalar } from 'yaml';
import entrySchema from '../../../../schema/entry.schema.json' with { type: 'json' };
import type { Diagnostic, Parsed } from '../../../lib/diagnostics/diagnostic.ts';
import { asJsonSchema, keysAt } from '../../../lib/json-schema/schema-walk.ts';
import { isRecord } from '../../../lib/util/json.ts';
import { splitFrontMatter } from '../../entry/front-matter.ts';
import type { ReadingId } from '../../problem/reading-problems.ts';

/** Why an edit was not made. */
export type EditDiagnostic = Diagnostic<'edit/front-matter' | 'edit/history' | 'edit/value' | ReadingId>;

/** The edited text, or the unchanged text with the reasons. Offsets count in the given text. */
export type Edited = Parsed<string, EditDiagnostic>;

/** One `key: value` of the front matter. Offsets count from the start of the file. */
export type KeyPlace = {
  key: string;
  start: number;
  /** The start and end of the value, without a comment after it. For an empty value, both are equal. */
  value: { start: number; end: number } | null;
  /** The value, if it is a scalar without a tag. */
  scalar: Scalar | null;
  /** The offset after the colon; null without a colon. */
  afterColon: number | null;
};

/** The front matter as a map with the positions of its keys. */
export type FrontMatterMap = {
  /** The start of the YAML (after the opening fence) and its end (at the closing fence). */
  start: number;
  end: number;
  data: Record<string, unknown>;
  places: KeyPlace[];
  /** Written as `{ a: 1, b: 2 }`. */
  flow: boolean;
};

const FENCE = '---';

/** Entries are written in the key order of the schema. */
export const CANONICAL_KEYS: readonly string[] = keysAt(asJsonSchema(entrySchema), []);

/** Opens the front matter for editing. A BOM before it is allowed. */
export function openFrontMatter(text: string): Parsed<FrontMatterMap | null, EditDiagnostic> {
  const bom = text.startsWith('\ufeff') ? 1 : 0;
  const entry = text.slice(bom);
  const { yaml, diagnostics } = splitFrontMatter(entry);
  const shifted = diagnostics.map((diagnostic) => ({
    ...diagnostic,
    start: diagnostic.start + bom,
    end: diagnostic.end + bom,
  }));
  if (!yaml || !isRecord(yaml.data))
    return { value: null, diagnostics: shifted.length > 0 ? shifted : [notAMap(bom)] };
  const close = entry.indexOf(`\n${FENCE}`) + 1;
  const start = bom + FENCE.length;
  return { value: readMap(entry.slice(FENCE.length, close), start, yaml.data), diagnostics: shifted };
}

function notAMap(start: number): EditDiagnostic {
  return {
    check: 'edit/front-matter',
    severity: 'error',
    message: 'the front matter is not a list of `key: value` lines',
    help: 'docs/format.md shows how an entry begins.',
    start,
    end: start + FENCE.length,
  };
}

function readMap(block: string, start: number, data: Record<string, unknown>): FrontMatterMap {
  const { contents } = parseDocument(block, {
    version: '1.2',
    prettyErrors: false,
    uniqueKeys: false,
    keepSourceTokens: true,
  });
  const pairs = isMap(contents) ? (contents.items as Pair[]) : [];
  return {
    start,
    end: start + block.length,
    data,
    places: pairs.flatMap((pair) => placeOf(pair, start) ?? []),
    flow: isMap(contents) && contents.flow === true,
  };
}

function placeOf({ key, value, srcToken }: Pair, base: number): KeyPlace | null {
  if (!isScalar(key) || !key.range) return null;
  const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  const range = hasRange(value) ? value.range : null;
  return {
    key: String(key.value),
    start: base + key.range[0],
    value: range ? { start: base + range[0], end: base + range[1] } : null,
    scalar: isScalar(value) && value.tag === undefined ? value : null,
    afterColon: colon ? base + colon.offset + 1 : null,
  };
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return isRecord(node) && Array.isArray(node.range);
}

/** Whether two maps hold the same values. The order of keys does not matter. */
export function sameData(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && JSON.stringify(a[key]) === JSON.stringify(b[key]));
}

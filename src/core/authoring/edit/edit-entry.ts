import type { FrontMatter } from '../../../generated/entry.ts';
import { applySplices, lineEndingOf, type Splice } from '../../../lib/text/edits.ts';
import type { EditDiagnostic, Edited } from './front-matter-map.ts';
import {
  CANONICAL_KEYS,
  type FrontMatterMap,
  type KeyPlace,
  openFrontMatter,
  sameData,
} from './front-matter-map.ts';

/** The keys that counting writes into an entry. null and missing ones stay. */
type FrontMatterChanges = {
  occurrence_count?: number;
  first_seen?: string | null;
  last_seen?: string | null;
};

type CountedKey = keyof FrontMatterChanges & keyof FrontMatter;

const COUNTED: readonly CountedKey[] = ['first_seen', 'last_seen', 'occurrence_count'];

/**
 * Sets values of the front matter and changes no other byte: comments, quotes, the order of keys, line endings and a BOM
 * stay. A missing key gets its own line, at its place in the schema's order. The function reads the result back. If an edit
 * is not safe (for example an anchor with aliases), it returns a problem and the unchanged text.
 */
export function setFrontMatterValues(text: string, changes: FrontMatterChanges): Edited {
  const { value: map, diagnostics } = openFrontMatter(text);
  if (!map) return { value: text, diagnostics };
  const changed = COUNTED.filter(
    (key) => (changes[key] ?? undefined) !== undefined && changes[key] !== map.data[key],
  );
  const splices = changed.map((key) => spliceFor(text, map, key, changes[key] ?? ''));
  const value = applySplices(
    text,
    splices.flatMap((splice) => splice ?? []),
  );
  const wanted = { ...map.data, ...Object.fromEntries(changed.map((key) => [key, changes[key]])) };
  if (!splices.includes(null) && readsAs(value, wanted)) return { value, diagnostics: [] };
  return { value: text, diagnostics: changed.map((key) => cannotEdit(map, key)) };
}

function spliceFor(text: string, map: FrontMatterMap, key: string, value: string | number): Splice | null {
  const place = map.places.find((place) => place.key === key);
  return place ? replaceValue(text, place, value) : insertKey(text, map, key, value);
}

/** An empty value (`last_seen:`) has no position. Its new text goes after the colon. */
function replaceValue(
  text: string,
  { scalar, value, afterColon }: KeyPlace,
  to: string | number,
): Splice | null {
  if (!value) return null;
  const written = text.slice(value.start, value.end);
  if (written === '')
    return afterColon === null ? null : { start: afterColon, end: afterColon, text: ` ${to}` };
  if (!scalar || scalar.anchor || /^[|>]/.test(written)) return null;
  const quote = typeof to === 'string' ? (/^["']/.exec(written)?.[0] ?? '') : '';
  return { ...value, text: `${quote}${to}${quote}` };
}

function insertKey(text: string, map: FrontMatterMap, key: string, value: string | number): Splice | null {
  const before = placeBefore(map, key);
  if (map.flow) return insertIntoFlow(before, key, value);
  const indent = ' '.repeat(indentOf(text, map));
  const at = before ? endOfLines(text, before) : text.indexOf('\n', map.start) + 1;
  return { start: at, end: at, text: `${indent}${key}: ${value}${lineEndingOf(text)}` };
}

/** The existing key that comes before this one in the schema's order. */
function placeBefore({ places }: FrontMatterMap, key: string): KeyPlace | undefined {
  const rank = CANONICAL_KEYS.indexOf(key);
  const earlier = CANONICAL_KEYS.slice(0, rank).reverse();
  const nearest = earlier.find((name) => places.some((place) => place.key === name));
  return places.find((place) => place.key === nearest);
}

function insertIntoFlow(before: KeyPlace | undefined, key: string, value: string | number): Splice | null {
  const at = before?.value?.end;
  return at === undefined ? null : { start: at, end: at, text: `, ${key}: ${value}` };
}

function indentOf(text: string, { places }: FrontMatterMap): number {
  const [first] = places;
  return first ? first.start - (text.lastIndexOf('\n', first.start) + 1) : 0;
}

/** The start of the line after a value. A block value already ends there. */
function endOfLines(text: string, { start, value }: KeyPlace): number {
  const end = Math.max(start, value?.end ?? start);
  return text.charAt(end - 1) === '\n' ? end : text.indexOf('\n', end) + 1;
}

function readsAs(text: string, wanted: Record<string, unknown>): boolean {
  const { value: map } = openFrontMatter(text);
  return map !== null && sameData(map.data, wanted);
}

function cannotEdit(map: FrontMatterMap, key: string): EditDiagnostic {
  const place = map.places.find((place) => place.key === key);
  const start = place?.start ?? map.start;
  return {
    check: 'edit/value',
    severity: 'error' as const,
    message: `kedb cannot edit ${key} without changing other text`,
    help: `Write it as one plain line, \`${key}: …\`, without anchors and tags.`,
    start,
    end: start + key.length,
  };
}

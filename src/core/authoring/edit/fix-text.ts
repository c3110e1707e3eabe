import { findControls, findInvisible } from '../../../lib/encoding/invisible.ts';
import { applySplices, type Splice } from '../../../lib/text/edits.ts';
import { isRecord } from '../../../lib/util/json.ts';
import { alignScalar } from '../../../lib/yaml/align-scalar.ts';
import { findEntryMojibake } from '../../entry/entry-mojibake.ts';
import {
  findMisplacedFrontMatter,
  shownTexts,
  splitFrontMatter,
  UNSEEN_ESCAPE,
} from '../../entry/front-matter.ts';
import { CANONICAL_KEYS, type FrontMatterMap, openFrontMatter, sameData } from './front-matter-map.ts';

export type FixedText = { value: string; fixes: string[] };

type TextFix = { name: string; apply: (text: string) => string };

const BOM: TextFix = { name: 'byte order mark removed', apply: (text) => text.replace(/^\ufeff+/, '') };
const LINE_ENDINGS: TextFix = { name: 'CRLF → LF', apply: (text) => text.replaceAll(/(?<!\r)\r\n/g, '\n') };
const MOJIBAKE: TextFix = { name: 'mangled UTF-8 repaired', apply: repairMojibake };
const FENCES: TextFix = {
  name: 'blanks removed from the fence',
  apply: (text) => text.replace(/^[ \t]*---[ \t]+(?=\r?\n)|^[ \t]+---(?=\r?\n)/, '---'),
};
const ESCAPES: TextFix = { name: 'escapes of invisible characters removed', apply: removeEscapes };
const INVISIBLE: TextFix = { name: 'invisible characters removed', apply: removeInvisible };
const FENCE_FIRST: TextFix = { name: 'front matter moved to the top', apply: putFrontMatterFirst };
const KEY_ORDER: TextFix = { name: 'keys sorted', apply: orderKeys };

const ENTRY_FIXES: readonly TextFix[] = [
  BOM,
  MOJIBAKE,
  LINE_ENDINGS,
  FENCES,
  FENCE_FIRST,
  ESCAPES,
  INVISIBLE,
  KEY_ORDER,
];
const SETTINGS_FIXES: readonly TextFix[] = [BOM, LINE_ENDINGS];
/** Samples are evidence and stay as they were captured, except for a BOM: editors add it. */
const SAMPLE_FIXES: readonly TextFix[] = [BOM];

function repairMojibake(text: string): string {
  return applySplices(text, findEntryMojibake(text).repairs);
}

/** `"\u202e"` is six characters in the file, and reorders what people read. A pattern may need the character, so its author decides. */
function removeEscapes(text: string): string {
  const { yaml, bodyStart } = splitFrontMatter(text);
  if (!yaml || !UNSEEN_ESCAPE.test(text.slice(0, bodyStart))) return text;
  const splices = [...shownTexts(yaml.data)].flatMap(({ path, text: value }) => {
    const raw = path[0] === 'patterns' ? null : yaml.rawScalar(path);
    const positions = raw?.text.startsWith('"') ? alignScalar(raw.text, value) : null;
    if (!raw || !positions) return [];
    const spans = [...findInvisible(value), ...findControls(value)].map((found) =>
      positions.spanOf(found.start, found.end),
    );
    const escapes = spans.filter(({ start }) => raw.text.charAt(start) === '\\');
    return escapes.map(({ start, end }) => ({ start: raw.start + start, end: raw.start + end, text: '' }));
  });
  return applySplices(text, distinct(splices));
}

/** Characters that nothing shows, and no text needs where they stand. Others, such as signs of a font for icons, are for a person. */
const REMOVED = /^[\p{Default_Ignorable_Code_Point}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;
export function isRemovedByFix(character: string): boolean {
  return REMOVED.test(character);
}

const ALLOWED = /kedb-allow\S*\s+encoding\/invisible/;

/** Without those of patterns and samples, which quote other texts, and of a file with an allow-comment for them. */
function removeInvisible(text: string): string {
  const found = findInvisible(text).filter(({ start }) => isRemovedByFix(text.slice(start, start + 2)));
  const { yaml } = found.length > 0 && !ALLOWED.test(text) ? splitFrontMatter(text) : { yaml: null };
  if (yaml?.data === undefined) return text;
  const kept = ['patterns', 'samples'].filter((key) => isRecord(yaml.data) && key in yaml.data);
  const quotes = kept.map((key) => yaml.valueSpan([key]));
  const isQuoted = (at: number) => quotes.some(({ start, end }) => start <= at && at < end);
  return applySplices(
    text,
    found.flatMap(({ start, end }) => (isQuoted(start) ? [] : { start, end, text: '' })),
  );
}

/** A character can be both invisible and a control. */
function distinct(splices: readonly Splice[]): Splice[] {
  return [...new Map(splices.map((splice) => [splice.start, splice])).values()];
}

/** Moves comments from above the front matter to below it, and drops blank lines there. */
function putFrontMatterFirst(text: string): string {
  const misplaced = findMisplacedFrontMatter(text);
  if (!misplaced) return text;
  const comments = misplaced.above.replace(/^[ \t]*\r?\n/gm, '');
  return misplaced.matter + comments + misplaced.body;
}

export function fixEntryText(text: string): FixedText {
  return applyFixes(text, ENTRY_FIXES);
}

export function fixSettingsText(text: string): FixedText {
  return applyFixes(text, SETTINGS_FIXES);
}

export function fixSampleText(text: string): FixedText {
  return applyFixes(text, SAMPLE_FIXES);
}

/**
 * Repeats all fixes until none changes the text: a repaired text may begin with a BOM. This ends, because all fixes but the last two
 * shorten the text, and those two find nothing to do in their own results.
 */
function applyFixes(text: string, steps: readonly TextFix[]): FixedText {
  const fixes = new Set<string>();
  let value = text;
  for (let before = ''; before !== value; ) {
    before = value;
    for (const { name, apply } of steps) {
      const fixed = apply(value);
      if (fixed !== value) fixes.add(name);
      value = fixed;
    }
  }
  return { value, fixes: [...fixes] };
}

/** A key with its value, the comments directly above it, and everything up to the next key. */
type Chunk = { rank: number; text: string };

/**
 * Puts the keys of the front matter into the schema's order. Whole lines move, each key with the comments directly above it.
 * A key that the schema does not know stays below the key before it. The text stays unchanged if moving keys would change
 * the meaning of the YAML (an alias before its anchor), or if keys share lines.
 */
export function orderKeys(text: string): string {
  const { value: map } = openFrontMatter(text);
  if (!map || map.flow || map.places.length < 2) return text;
  const starts = chunkStarts(text, map);
  const [first] = starts;
  if (!starts || first === undefined) return text;
  const chunks = toChunks(text, map, starts);
  const ordered = [...chunks].sort((a, b) => a.rank - b.rank);
  const block = ordered.map((chunk) => chunk.text).join('');
  const result = text.slice(0, first) + block + text.slice(map.end);
  const readBack = openFrontMatter(result).value;
  return readBack && sameData(readBack.data, map.data) ? result : text;
}

/** Empty unless every key begins a line of its own. */
function chunkStarts(text: string, { places, start }: FrontMatterMap): number[] {
  const starts = places.map((place) => {
    const lineStart = text.lastIndexOf('\n', place.start - 1) + 1;
    const isFirstOnLine = text.slice(lineStart, place.start).trim() === '';
    return isFirstOnLine ? withComments(text, lineStart, place.start - lineStart, start) : -1;
  });
  const isOrdered = starts.every((at, index) => at > (starts[index - 1] ?? start - 1));
  return isOrdered ? starts : [];
}

/** Includes the comments above the key, except those with deeper indentation: they belong to the value above. */
function withComments(text: string, lineStart: number, indent: number, top: number): number {
  let start = lineStart;
  for (;;) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    const column = /^[ \t]*(?=#)/.exec(text.slice(above, start))?.[0].length;
    if (above <= top || above >= start || column === undefined || column > indent) return start;
    start = above;
  }
}

function toChunks(text: string, { places, end }: FrontMatterMap, starts: readonly number[]): Chunk[] {
  let rank = -1;
  return places.map(({ key }, index) => {
    const known = CANONICAL_KEYS.indexOf(key);
    if (known !== -1) rank = known;
    return { rank, text: text.slice(starts[index], starts[index + 1] ?? end) };
  });
}

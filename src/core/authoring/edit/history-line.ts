import type { List, ListItem } from 'mdast';
import type { Body, HistoryLine } from '../../../generated/known-error.ts';
import { splitChunks } from '../../../lib/markdown/chunks.ts';
import { type Line, readLines } from '../../../lib/markdown/lines.ts';
import type { OutlineSection } from '../../../lib/markdown/outline.ts';
import { type Block, parseBlocks } from '../../../lib/markdown/parse-blocks.ts';
import { applySplices, lineEndingOf, type Splice } from '../../../lib/text/edits.ts';
import { readHistory } from '../../entry/body/history.ts';
import { parseBody } from '../../entry/body/parse-body.ts';
import { type NameSection, outlineBody, sectionName } from '../../entry/body/sections.ts';
import { splitFrontMatter } from '../../entry/front-matter.ts';
import type { EditDiagnostic, Edited } from './front-matter-map.ts';

/** One day's line of one actor: `- **2026-11-22** (kedb): 3 occurrences`. */
type HistoryEdit = {
  date: string;
  actor: string;
  text: string;
  /** How an existing line begins. `text` replaces this beginning; text that people added after it stays. */
  instead: RegExp;
  /** Knows the team's own headings. */
  nameSection?: NameSection;
};

/** A History line with its offsets in the body. `end` is after its line ending. */
export type PlacedHistoryLine = HistoryLine & {
  start: number;
  end: number;
  /** The indentation and the list marker, `- ` or `3. `. */
  marker: string;
};

/**
 * Writes or updates an actor's History line for a day and changes nothing else. A new line goes to the place of its date, in
 * the style of the list. Without a History section, a new one starts at the end. The function reads the result back. If
 * anything else would change, it returns a problem and the unchanged text.
 */
export function setHistoryLine(text: string, edit: HistoryEdit): Edited {
  const bom = text.startsWith('\ufeff') ? 1 : 0;
  const { yaml, bodyStart, diagnostics } = splitFrontMatter(text.slice(bom));
  if (!yaml) return { value: text, diagnostics };
  const start = bom + bodyStart;
  const body = text.slice(start);
  const read = (markdown: string) =>
    parseBody(markdown, edit.nameSection && { nameSection: edit.nameSection });
  const { value: before, diagnostics: faults } = read(body);
  const tooLarge = faults.filter(({ check }) => check === 'sections/too-large');
  if (tooLarge.length > 0) return { value: text, diagnostics: tooLarge };
  const edited = applySplices(body, [spliceFor(body, edit, lineEndingOf(text))]);
  if (!isEditOf(before, read(edited).value, edit)) return { value: text, diagnostics: [cannotEdit(start)] };
  return { value: text.slice(0, start) + edited, diagnostics: [] };
}

function spliceFor(body: string, edit: HistoryEdit, eol: string): Splice {
  const sections = historySections(body, edit.nameSection);
  const lines = sections.flatMap(placedHistory);
  const own = lines.findLast((line) => isOwn(line, edit));
  if (own) return rewrite(body, own, edit);
  const [first] = sections;
  if (lines.length > 0) return insertAmong(body, lines, edit, eol);
  return first ? beginList(body, first, edit, eol) : beginSection(body, edit, eol);
}

function historySections(body: string, nameSection: NameSection = sectionName): OutlineSection[] {
  return outlineBody(readLines(body).lines, nameSection).filter(
    ({ heading }) => heading !== null && nameSection(heading) === 'History',
  );
}

/** The lines of all History sections. */
export function historyLines(body: string, nameSection?: NameSection): PlacedHistoryLine[] {
  return historySections(body, nameSection).flatMap(placedHistory);
}

/** The lines of a History section in their order. The Markdown parser finds the items; a search for `- ` would not be reliable. */
function placedHistory({ parts }: OutlineSection): PlacedHistoryLine[] {
  return parts
    .flatMap(({ lines }) => splitChunks(lines))
    .flatMap((chunk) => parseBlocks(chunk).flatMap((block) => placeItems(block, chunk)));
}

function placeItems({ node, source }: Block, chunk: readonly Line[]): PlacedHistoryLine[] {
  if (node.type !== 'list') return [];
  return node.children.flatMap((item) => placeItem(node, item, source, chunk) ?? []);
}

/** The parser joins the lines of a chunk, so its line numbers count within the chunk. */
function placeItem(
  list: List,
  item: ListItem,
  source: string,
  chunk: readonly Line[],
): PlacedHistoryLine | null {
  const first = chunk[(item.position?.start.line ?? 0) - 1];
  const last = chunk[(item.position?.end.line ?? 0) - 1];
  const [read] = readHistory([{ node: { ...list, children: [item] }, source }]).value;
  const marker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(first?.text ?? '')?.[0];
  return first && last && read && marker ? { ...read, start: first.start, end: last.end, marker } : null;
}

function isOwn(line: HistoryLine, { date, actor, instead }: HistoryEdit): boolean {
  return line.date === date && line.actor === actor && instead.test(line.text);
}

export function renderHistoryLine({
  date,
  actor,
  text,
}: Pick<HistoryEdit, 'date' | 'actor' | 'text'>): string {
  return `**${date}** (${actor}): ${text}`;
}

function rewrite(body: string, own: PlacedHistoryLine, edit: HistoryEdit): Splice {
  const [replaced = ''] = edit.instead.exec(own.text) ?? [];
  const written = body.slice(own.start, own.end).trimEnd();
  const at = written.indexOf(replaced, own.marker.length);
  if (at !== -1) return { start: own.start + at, end: own.start + at + replaced.length, text: edit.text };
  // Somebody formatted the text, for example in bold. The words stay, the formatting goes.
  const line = renderHistoryLine({ ...edit, text: textOf(own, edit) });
  return { start: own.start + own.marker.length, end: own.start + written.length, text: line };
}

/** The text of the line after the edit. */
function textOf(own: HistoryLine, { instead, text }: HistoryEdit): string {
  return own.text.replace(instead, () => text);
}

/** Inserts in the direction of the list: at its end, or at its start if the newest line comes first. */
function insertAmong(
  body: string,
  lines: readonly PlacedHistoryLine[],
  edit: HistoryEdit,
  eol: string,
): Splice {
  const dated = lines.filter(({ date }) => date !== null);
  const newestFirst = (dated[0]?.date ?? '') > (dated.at(-1)?.date ?? '');
  const goesAfter = (line: PlacedHistoryLine) =>
    line.date !== null && (newestFirst ? line.date > edit.date : line.date <= edit.date);
  const previous = dated.length > 0 ? lines.findLast(goesAfter) : lines.at(-1);
  const [first] = lines;
  if (previous)
    return insertAfter(body, previous, `${nextMarker(previous.marker)}${renderHistoryLine(edit)}`, eol);
  const start = first?.start ?? 0;
  return { start, end: start, text: `${first?.marker ?? '- '}${renderHistoryLine(edit)}${eol}` };
}

/** The next number in a numbered list. */
function nextMarker(marker: string): string {
  return marker.replace(/\d+/, (number) => String(Number(number) + 1));
}

function insertAfter(body: string, { end }: { end: number }, line: string, eol: string): Splice {
  const isLineEnd = end === 0 || body.charAt(end - 1) === '\n';
  return { start: end, end, text: isLineEnd ? `${line}${eol}` : `${eol}${line}` };
}

/** For a section without a list. The list starts below the existing text. */
function beginList(
  body: string,
  { start, end, parts }: OutlineSection,
  edit: HistoryEdit,
  eol: string,
): Splice {
  const heading = parts[0].headingLine?.end ?? start;
  const written = start + body.slice(start, end).trimEnd().length;
  const lineEnd = body.indexOf('\n', written) + 1 || body.length;
  const gap = lineEnd > heading ? eol : '';
  const splice = insertAfter(body, { end: lineEnd }, `- ${renderHistoryLine(edit)}`, eol);
  return { ...splice, text: gap + splice.text };
}

function beginSection(body: string, edit: HistoryEdit, eol: string): Splice {
  const end = body.length;
  const section = `## History${eol}- ${renderHistoryLine(edit)}`;
  if (body !== '' && !body.endsWith('\n')) return { start: end, end, text: `${eol}${eol}${section}` };
  const gap = /(^|\n)\r?\n$/.test(body) ? '' : eol;
  return { start: end, end, text: `${gap}${section}${eol}` };
}

/** Whether only this History line differs. */
function isEditOf(before: Body, after: Body, edit: HistoryEdit): boolean {
  const others = ({ history }: Body) => history.filter((line) => !isOwn(line, edit));
  const own = after.history.filter((line) => isOwn(line, edit));
  const ownBefore = before.history.filter((line) => isOwn(line, edit));
  const last = ownBefore.at(-1);
  const wanted = last ? textOf(last, edit) : edit.text;
  return (
    own.length === Math.max(1, ownBefore.length) &&
    own.some(({ text }) => text === wanted) &&
    JSON.stringify({ ...before, history: others(before) }) ===
      JSON.stringify({ ...after, history: others(after) })
  );
}

function cannotEdit(start: number): EditDiagnostic {
  return {
    check: 'edit/history',
    severity: 'error',
    message: 'kedb cannot write the History section without changing other parts of the entry',
    help: 'Close every code fence and comment, and make History a plain list.',
    start,
    end: start + 1,
  };
}

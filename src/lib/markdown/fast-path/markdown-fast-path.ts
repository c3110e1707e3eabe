import type { BlockContent, Code, List, ListItem, Paragraph, ThematicBreak } from 'mdast';
import {
  between,
  isBlank,
  partOf,
  readPhrasingFast,
  type Strip,
  spanOf,
  toStrips,
} from './phrasing-fast-path.ts';

/** A node, and the index of the strip after it. Null if the text is not simple. */
type Read<Node> = { node: Node; next: number } | null;

/** Tabs, other line ends, characters that the parser replaces, and lines of spaces only. They are rare and have many rules. */
const NOT_FAST = /[\0-\x09\x0b-\x1f\x7f\ufeff]|^ +$/m;

const FENCE = '```';

const OPENING_FENCE = /^```([A-Za-z0-9+-]*)$/;

/** A list marker with one space and text after it. A second marker or dashes there (a nested list, a rule) are not simple. */
const MARKER = /^(?:-|(\d{1,9})\.) (?=[^ -])(?!\d{1,9}[.)](?: |$))/;

/** The starts of lines that begin, or may begin, something other than a paragraph. */
const NO_PARAGRAPH = /^(?:$|[ #>=+|:-]|```|\*(?!\*[^ *])|\d{1,9}[.)](?: |$))/;

/**
 * The fast path: reads simple Markdown, which is what people mostly write: paragraphs, lists, fenced code, bold, code, links. It
 * gives the same nodes and positions as the library, and null for any text that the library could read differently. The library
 * takes ten times as long, which was half of the time of a check.
 */
export function readMarkdownFast(text: string): BlockContent[] | null {
  return NOT_FAST.test(text) ? null : readBlocks(toStrips(text));
}

/** Reads the blocks of a document or a list item. Null if one of them is not simple. */
function readBlocks(strips: readonly Strip[]): BlockContent[] | null {
  const nodes: BlockContent[] = [];
  for (let at = 0; at < strips.length; ) {
    if (isBlank(strips[at])) {
      at++;
      continue;
    }
    const read = readBlock(strips, at);
    if (!read) return null;
    nodes.push(read.node);
    at = read.next;
  }
  return nodes;
}

function readBlock(strips: readonly Strip[], at: number): Read<BlockContent> {
  const text = strips[at]?.text ?? '';
  if (text.startsWith(FENCE)) return readCode(strips, at);
  if (itemMarker(text)) return readList(strips, at);
  return text === '---' ? readThematicBreak(strips, at) : readParagraph(strips, at);
}

/** Null if another line of backticks follows: it could end the code or belong to it. */
function readCode(strips: readonly Strip[], at: number): Read<Code> {
  const first = strips[at];
  const lines: string[] = [];
  let end = at + 1;
  for (; strips[end] && !isFence(strips[end]); end++) lines.push(strips[end]?.text ?? '');
  const last = strips[end];
  const lang = fenceLanguage(first?.text ?? '');
  if (!first || lang === null || last?.text !== FENCE) return null;
  const position = between(first, 0, last, FENCE.length);
  return {
    node: { type: 'code', lang: lang || null, meta: null, value: lines.join('\n'), position },
    next: end + 1,
  };
}

function isFence(strip: Strip | undefined): boolean {
  return strip?.text.trimStart().startsWith(FENCE) ?? false;
}

/** Reads `---`. Directly below a paragraph it would make a heading; `readParagraph` handles that case. */
function readThematicBreak(strips: readonly Strip[], at: number): Read<ThematicBreak> {
  const strip = strips[at];
  if (!strip) return null;
  return {
    node: { type: 'thematicBreak', position: between(strip, 0, strip, strip.text.length) },
    next: at + 1,
  };
}

function readParagraph(strips: readonly Strip[], at: number): Read<Paragraph> {
  let next = at;
  while (isParagraphLine(strips[next]?.text ?? '')) next++;
  const [first, last, after] = [strips[at], strips[next - 1], strips[next]];
  if (next === at || !first || !last || (after && !isBlank(after) && !interrupts(after.text))) return null;
  const children = readPhrasingFast(strips.slice(at, next));
  if (!children) return null;
  return {
    node: { type: 'paragraph', children, position: between(first, 0, last, last.text.length) },
    next,
  };
}

/** Reads a list from its first marker to the last line of its last item. */
function readList(strips: readonly Strip[], at: number): Read<List> {
  const number = itemMarker(strips[at]?.text ?? '')?.number ?? null;
  const items: ListItem[] = [];
  let next = at;
  let spread = false;
  while (isSibling(strips[next], number !== null)) {
    const item = readItem(strips, next);
    if (!item) return null;
    spread ||= next > at && isBlank(strips[next - 1]);
    items.push(item.node);
    next = item.next;
  }
  const position = spanOf(items);
  if (!position || !canEndAbove(strips, next)) return null;
  return {
    node: { type: 'list', ordered: number !== null, start: number, spread, children: items, position },
    next,
  };
}

function isSibling(strip: Strip | undefined, isOrdered: boolean): boolean {
  const marker = itemMarker(strip?.text ?? '');
  return marker !== null && (marker.number !== null) === isOrdered;
}

/** Reads an item with all indented lines below it. `next` is the first line after it that is not blank. */
function readItem(strips: readonly Strip[], at: number): Read<ListItem> {
  const first = strips[at];
  if (!first) return null;
  const width = itemMarker(first.text)?.width ?? 0;
  const own = [partOf(first, width)];
  let next = at + 1;
  for (let strip = strips[next]; strip && belongs(strip, width); strip = strips[++next]) {
    own.push(isBlank(strip) ? strip : partOf(strip, width));
  }
  const children = readBlocks(own);
  const end = children && spanOf(children)?.end;
  if (!end) return null;
  const spread = children
    .slice(1)
    .some(({ position }) => isBlank(lineAbove(own, position?.start.line ?? first.line)));
  const position = { start: between(first, 0, first, 0).start, end };
  return { node: { type: 'listItem', spread, checked: null, children, position }, next };
}

function belongs({ text }: Strip, width: number): boolean {
  return text === '' || text.startsWith(' '.repeat(width));
}

function lineAbove(strips: readonly Strip[], line: number): Strip | undefined {
  return strips[line - (strips[0]?.line ?? 0) - 1];
}

/** Whether a list can end above this line. Text without a blank line above it continues the last item (CommonMark 0.31 §5.2, laziness). */
function canEndAbove(strips: readonly Strip[], next: number): boolean {
  const strip = strips[next];
  return !strip || isBlank(strips[next - 1]) || interrupts(strip.text);
}

/** The language of the code fence that a line opens, perhaps ''. Null if it opens none. */
function fenceLanguage(text: string): string | null {
  return OPENING_FENCE.exec(text)?.[1] ?? null;
}

/** The width of a list item's marker, and its number. Null if the line begins no item. */
function itemMarker(text: string): { width: number; number: number | null } | null {
  const [marker, number] = MARKER.exec(text) ?? [];
  if (marker === undefined) return null;
  return { width: marker.length, number: number === undefined ? null : Number(number) };
}

function isParagraphLine(text: string): boolean {
  return !NO_PARAGRAPH.test(text);
}

/**
 * Whether a line ends the paragraph directly above it. A line that begins with `14.` does not, because only `1.` starts a list there
 * (CommonMark 0.31 §5.3).
 */
function interrupts(text: string): boolean {
  return fenceLanguage(text) !== null || (itemMarker(text) !== null && /^(?:-|1\.)/.test(text));
}

import { displayWidth } from './text-size.ts';

/** A line as a terminal shows it, and the position of the carets below it, in columns of the terminal. */
type Excerpt = { shown: string; margin: number; width: number };

/** One character of the source, and how it is shown. */
type Cell = { text: string; width: number; start: number; end: number };

const TAB_STOP = 4;
/** The maximum width of a shown line, in columns. */
const MAX_WIDTH = 110;
/** The columns to show before the marked place. */
const CONTEXT = 40;
/** The number of characters to look at on each side of the place. A line may be a whole log. */
const NEAR = 1000;
const ELLIPSIS = '…';
/** Characters that would move the cursor or be invisible: controls, bidi marks, joiners, line separators, lone surrogates. */
const UNPRINTABLE = /^[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]$/u;

/** The excerpt of a line. `start` and `end` are UTF-16 offsets in the line. A CR at its end is not shown. Null for a blank line. */
export function layOutExcerpt(line: string, start: number, end: number): Excerpt | null {
  const source = withoutLineEnd(line);
  if (source.trim() === '') return null;
  const cut = Math.max(0, Math.min(start, source.length) - NEAR);
  const near = source.slice(cut, cut + 2 * NEAR);
  const cells = toCells(near);
  const first = cellAt(cells, start - cut);
  const { from, to } = windowAround(cells, first);
  const before = cut + from > 0 ? ELLIPSIS : '';
  const after = to < cells.length || cut + near.length < source.length ? ELLIPSIS : '';
  const last = Math.min(Math.max(cellAt(cells, end - cut), first + 1), to);
  return {
    shown: `${before}${textOf(cells.slice(from, to))}${after}`.trimEnd(),
    margin: before.length + widthOf(cells.slice(from, first)),
    width: Math.max(1, widthOf(cells.slice(first, last))),
  };
}

/** Searches from the end: a line may be a whole log, and this runs for each problem in it. */
function withoutLineEnd(line: string): string {
  let end = line.length;
  while (end > 0 && /[\r\n]/.test(line.charAt(end - 1))) end--;
  return line.slice(0, end);
}

function toCells(source: string): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  let start = 0;
  for (const character of source) {
    const end = start + character.length;
    const text = shownAs(character, column);
    const width = character === '\t' ? text.length : displayWidth(text);
    cells.push({ text, width, start, end });
    column += width;
    start = end;
  }
  return cells;
}

function shownAs(character: string, column: number): string {
  if (character === '\t') return ' '.repeat(TAB_STOP - (column % TAB_STOP));
  return UNPRINTABLE.test(character) ? '\ufffd' : character;
}

/** The index of the cell at an offset; for the end of the line, the index after the last cell. */
function cellAt(cells: readonly Cell[], offset: number): number {
  const index = cells.findIndex(({ end }) => offset < end);
  return index === -1 ? cells.length : index;
}

/** The cells to show: as many as fit, with some before the place. */
function windowAround(cells: readonly Cell[], place: number): { from: number; to: number } {
  if (widthOf(cells) <= MAX_WIDTH) return { from: 0, to: cells.length };
  let from = place;
  for (let width = 0; from > 0 && width < CONTEXT; from--) width += cells[from - 1]?.width ?? 0;
  let to = from;
  for (let width = 0; to < cells.length && width < MAX_WIDTH; to++) width += cells[to]?.width ?? 0;
  return { from, to };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join('');
}

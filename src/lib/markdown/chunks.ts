import type { Line } from './lines.ts';

/** A longer body is not parsed. A person writes about a page, and this is a hundred pages. */
export const MAX_BODY_LENGTH = 512 * 1024;

/**
 * The limit for all chunks together: about a second of the parser's time. Texts of people need a hundredth of it, and a
 * list with a line a day for ten years needs half.
 */
export const MAX_WORK = 20_000_000;

/** The base cost of each line or mark. Each further one in the same chunk costs one more. */
const COST_OF_ONE = 100;

/** The least length of a chunk, so that an ordinary section is parsed in one piece. */
const LINES_PER_CHUNK = 40;

/** Characters that open or close something. The parser may have to return to each of them. */
const MARKS = /[*_~[\]<>!&`|]|(?:^|[ \t])(?:[-+]|\d{1,9}[.)])(?=[ \t])/g;

/** The quotes and list items that a line opens or continues, one inside the other. */
const NESTING = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/;

/** The parser recurses for nested blocks, so nesting also uses stack. */
const COST_OF_NESTING = 3;

/**
 * Cuts lines into chunks that can be parsed separately with the same result. A cut is before a list item or after a blank
 * line, but never inside code or a list item. The parser's time is quadratic in one chunk, linear in their number.
 */
export function splitChunks(lines: readonly Line[]): Line[][] {
  const chunks: Line[][] = [[]];
  for (const [index, line] of lines.entries()) {
    const chunk = chunks.at(-1);
    const isLong = (chunk?.length ?? 0) >= LINES_PER_CHUNK;
    if (isLong && canCut(lines[index - 1], line)) chunks.push([line]);
    else chunk?.push(line);
  }
  return chunks;
}

function canCut(before: Line | undefined, line: Line): boolean {
  if (line.verbatim && before?.verbatim) return false;
  const isItem = /^(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line.text);
  const isAfterBlank = before?.text.trim() === '' && /^[^ \t]/.test(line.text);
  return isItem || isAfterBlank;
}

export function chunkText(chunk: readonly Line[]): string {
  return chunk.map((line) => line.text).join('\n');
}

/** How much work the parser would have with these lines. */
export function estimateWork(lines: readonly Line[]): number {
  const weights = splitChunks(lines).map(weigh);
  return weights.reduce((total, weight) => total + weight * (weight + COST_OF_ONE), 0);
}

function weigh(chunk: readonly Line[]): number {
  return chunk.reduce((total, line) => total + 1 + countMarks(line), 0);
}

/** Marks in code count too: the parser may not accept our fence as one. */
function countMarks({ text }: Line): number {
  const indent = text.length - text.trimStart().length;
  const nested = NESTING.exec(text)?.[0] || null;
  const nesting = nested?.match(MARKS)?.length ?? 0;
  return (text.match(MARKS)?.length ?? 0) + nesting * COST_OF_NESTING + indent / 4;
}

import type { Line } from './lines.ts';

/** A body longer than this is not parsed: what people write by hand is a page, and this is a hundred of them. */
export const MAX_BODY_LENGTH = 512 * 1024;

/**
 * What all chunks may cost together: about a second of the parser's time. What people write stays
 * a hundred times below it, a list with a line a day for ten years at half.
 */
export const MAX_WORK = 20_000_000;

/** What each line or mark costs by itself, where the next one in its chunk costs one more. */
const COST_OF_ONE = 100;

/** Chunks are cut no finer, so that an ordinary section is parsed in one piece. */
const LINES_PER_CHUNK = 40;

/** Characters that open or close something, each of which the parser may have to come back to. */
const MARKS = /[*_~[\]<>!&`|]|(?:^|[ \t])(?:[-+]|\d{1,9}[.)])(?=[ \t])/g;

/** The quotes and list items that a line opens or continues, one inside the other. */
const NESTING = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/;

/** The parser recurses there, so its stack is at stake as well as its time. */
const COST_OF_NESTING = 3;

/**
 * Cuts lines into chunks that mean the same parsed one by one: before a list item or after a blank line,
 * where neither code nor a list goes on. The parser's time is quadratic in one chunk, linear in their number.
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

/** Code counts as well: what looks like a fence to us may be none to the parser. */
function countMarks({ text }: Line): number {
  const indent = text.length - text.trimStart().length;
  const nested = NESTING.exec(text)?.[0] || null;
  const nesting = nested?.match(MARKS)?.length ?? 0;
  return (text.match(MARKS)?.length ?? 0) + nesting * COST_OF_NESTING + indent / 4;
}

import { firstIndex } from '../util/sorted.ts';
import { applySplices, type Splice } from './edits.ts';

/** A stretch of a text: offsets in UTF-16 units, the end excluded. */
export type Span = { start: number; end: number };

/** Where in a file: lines and columns from 1, columns in UTF-16 units, the end excluded. */
export type Range = { line: number; column: number; endLine: number; endColumn: number };

/** The place to name when a file as a whole is to blame. */
export const START_OF_FILE: Range = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A text to parse, and the way back from its offsets to lines and columns of the file. */
export type SourceText = {
  path: string;
  /** What is parsed: the original with its replacements made. */
  text: string;
  /** Offsets in `text` → where that stands in the file. */
  rangeAt: (start: number, end: number) => Range;
};

/** `replacements` were made before parsing; they are in order and do not overlap. */
export function createSourceText(
  path: string,
  original: string,
  replacements: readonly Splice[] = [],
): SourceText {
  const lineStarts = findLineStarts(original);
  const toOriginal = originalOffsets(replacements);
  const positionAt = (offset: number) => locateOffset(lineStarts, toOriginal(offset));
  return {
    path,
    text: applySplices(original, replacements),
    rangeAt(start, end) {
      const from = positionAt(start);
      const to = positionAt(Math.max(start, end));
      return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    },
  };
}

/** An offset inside a replacement maps to where that replacement begins. */
function originalOffsets(replacements: readonly Splice[]): (offset: number) => number {
  return (offset) => {
    let shift = 0;
    for (const { start, end, text } of replacements) {
      const newStart = start - shift;
      if (offset <= newStart) break;
      const newEnd = newStart + text.length;
      if (offset < newEnd) return start;
      shift = end - newEnd;
    }
    return offset + shift;
  };
}

function locateOffset(lineStarts: readonly number[], offset: number): { line: number; column: number } {
  const { line, start } = lineAt(lineStarts, offset);
  return { line, column: offset - start + 1 };
}

/** The offsets at which the lines of a text begin. */
export function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The line that an offset lies on, from 1, and where that line begins. */
export function lineAt(lineStarts: readonly number[], offset: number): { line: number; start: number } {
  const index = Math.max(0, firstIndex(lineStarts, (start) => start > offset) - 1);
  return { line: index + 1, start: lineStarts[index] ?? 0 };
}

import { firstIndex } from '../util/lists.ts';
import { applySplices, type Splice } from './edits.ts';

/** A part of a text: offsets in UTF-16 units, the end excluded. */
export type Span = { start: number; end: number };

/** A place in a file. Lines and columns count from 1, columns in UTF-16 units. The end is excluded. */
export type Range = { line: number; column: number; endLine: number; endColumn: number };

/** The place of a problem that concerns a whole file. */
export const START_OF_FILE: Range = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A text to parse. It maps offsets back to lines and columns of the file. */
export type SourceText = {
  path: string;
  /** The text to parse: the original with its replacements. */
  text: string;
  /** Maps offsets in `text` to a place in the file. */
  rangeAt: (start: number, end: number) => Range;
};

/** `replacements` are applied before parsing. They must be in order and must not overlap. */
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

/** An offset inside a replacement maps to the start of this replacement. */
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

/** The line of an offset, counted from 1, and the offset of its start. */
export function lineAt(lineStarts: readonly number[], offset: number): { line: number; start: number } {
  const index = Math.max(0, firstIndex(lineStarts, (start) => start > offset) - 1);
  return { line: index + 1, start: lineStarts[index] ?? 0 };
}

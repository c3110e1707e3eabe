import { findLineStarts, lineAt } from './line-starts.ts';
import type { Range } from './range.ts';

/** A stretch of the original that was replaced before parsing. */
export type Replacement = { start: number; end: number; repaired: string };

/** A text to parse, and the way back from its offsets to lines and columns of the file. */
export type SourceText = {
  path: string;
  /** What is parsed: the original with its replacements made. */
  text: string;
  /** Offsets in `text` → where that stands in the file. */
  rangeAt: (start: number, end: number) => Range;
};

/** `replacements` are in order and do not overlap. */
export function createSourceText(
  path: string,
  original: string,
  replacements: Replacement[] = [],
): SourceText {
  const lineStarts = findLineStarts(original);
  const toOriginal = originalOffsets(replacements);
  const positionAt = (offset: number) => locateOffset(lineStarts, toOriginal(offset));
  return {
    path,
    text: applyReplacements(original, replacements),
    rangeAt(start, end) {
      const from = positionAt(start);
      const to = positionAt(Math.max(start, end));
      return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    },
  };
}

/** The original with its replacements made. */
export function applyReplacements(original: string, replacements: readonly Replacement[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, repaired } of replacements) {
    parts.push(original.slice(done, start), repaired);
    done = end;
  }
  return parts.join('') + original.slice(done);
}

/** An offset inside a replacement maps to where that replacement begins. */
function originalOffsets(replacements: Replacement[]): (offset: number) => number {
  return (offset) => {
    let shift = 0;
    for (const { start, end, repaired } of replacements) {
      const newStart = start - shift;
      if (offset <= newStart) break;
      const newEnd = newStart + repaired.length;
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

import type { Problem, ProblemSeverity } from './generated/types.ts';
import type { ReadingId } from './reading-problems.ts';
import type { SourceText } from './source-text.ts';

/** A problem before it has a file, a line and a column: `start` and `end` are offsets in the parsed text. */
export type Finding = {
  check: ReadingId;
  severity: ProblemSeverity;
  message: string;
  /** What to do about it. */
  help?: string;
  start: number;
  end: number;
};

export function toProblem(source: SourceText, finding: Finding): Problem {
  const { check, severity, message, help, start, end } = finding;
  return { check, severity, message, file: source.path, ...source.rangeAt(start, end), help: help ?? null };
}

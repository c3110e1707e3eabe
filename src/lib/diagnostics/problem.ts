import type { Problem } from '../../generated/report.ts';

export type { Problem, ProblemSeverity } from '../../generated/report.ts';

/** Where in a file: lines and columns from 1, columns in UTF-16 units, the end excluded. */
export type Range = Pick<Problem, 'line' | 'column' | 'endLine' | 'endColumn'>;

/** Bad input is data: what could be read, and what was wrong with the rest. */
export type Result<T> = { value: T; problems: Problem[] };

/** The place to name when a file as a whole is to blame. */
export const START_OF_FILE: Range = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Orders problems as a reader meets them: by file, then by place, then by check. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.check, b.check)
  );
}

/** By code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

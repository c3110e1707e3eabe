import type { Problem, ProblemSeverity } from '../../generated/report.ts';
import type { ReadingId } from '../../core/reading-problems.ts';
import type { SourceText } from '../text/source-text.ts';

/** What an edit may say of an entry that it cannot change. */
type EditId = 'edit/front-matter' | 'edit/history' | 'edit/value';

/** A problem before it has a file, a line and a column: `start` and `end` are offsets in the parsed text. */
export type Finding<Id extends ReadingId | EditId = ReadingId> = {
  check: Id;
  severity: ProblemSeverity;
  message: string;
  /** What to do about it. */
  help?: string;
  start: number;
  end: number;
};

/** Why an edit was not made. */
export type EditFinding = Finding<EditId | ReadingId>;

export function toProblem(source: SourceText, finding: EditFinding): Problem {
  const { check, severity, message, help, start, end } = finding;
  return { check, severity, message, file: source.path, ...source.rangeAt(start, end), help: help ?? null };
}

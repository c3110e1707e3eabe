import type { Problem, ProblemSeverity } from '../../generated/report.ts';
import type { Diagnostic } from '../../lib/diagnostics/diagnostic.ts';
import type { SourceText } from '../../lib/text/source-text.ts';
import { compareText } from '../../lib/util/lists.ts';

/** From the most to the least severe. */
export const PROBLEM_SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly ProblemSeverity[];

/** A diagnostic of a text → the problem of its file. */
export function toProblem(source: SourceText, diagnostic: Diagnostic): Problem {
  const { check, severity, message, help, start, end } = diagnostic;
  return { check, severity, message, file: source.path, ...source.rangeAt(start, end), help: help ?? null };
}

/** Orders problems by file, then by position, then by rule. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.check, b.check)
  );
}

/** The path of a rule's page in the repository: `docs/checks/ids-unique.md`. */
export function docsPath(id: string): string {
  return `docs/checks/${id.replaceAll('/', '-')}.md`;
}

import { posix } from 'node:path';
import type * as Core from '@actions/core';
import type { Problem, ProblemSeverity } from '../core/problem.ts';

/**
 * The runner keeps ten annotations of a kind for a step and drops the rest without a word
 * (actions/runner, ExecutionContext.cs, _maxCountPerIssueType).
 */
const MAX_OF_A_KIND = 10;

const KINDS = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice'],
] as const satisfies [ProblemSeverity, 'error' | 'warning' | 'notice'][];

/** One annotation a problem, on its line; where there is no room for all, the last one says how many are left. */
export function annotate(core: typeof Core, problems: readonly Problem[], kbPath: string): void {
  for (const [severity, kind] of KINDS) {
    const all = problems.filter((problem) => problem.severity === severity);
    const shown = all.length > MAX_OF_A_KIND ? all.slice(0, MAX_OF_A_KIND - 1) : all;
    for (const problem of shown) core[kind](messageOf(problem), propertiesOf(problem, kbPath));
    if (shown.length < all.length) {
      core[kind](`… and ${all.length - shown.length} more; the job's summary has them all`, {
        title: 'kedb',
      });
    }
  }
}

function messageOf({ message, help }: Problem): string {
  return help ? `${message}\n${help}` : message;
}

/** GitHub refuses columns on an annotation of several lines (toolkit, AnnotationProperties). */
function propertiesOf(
  { check, file, line, column, endLine, endColumn }: Problem,
  kbPath: string,
): Core.AnnotationProperties {
  const place = { title: `kedb ${check}`, file: posix.join(kbPath, file), startLine: line, endLine };
  return line === endLine ? { ...place, startColumn: column, endColumn } : place;
}

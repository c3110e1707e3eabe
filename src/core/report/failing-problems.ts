import type { CheckReport } from '../generated/types.ts';
import { isTouchedBy } from '../kb/changed-files.ts';
import type { Problem, ProblemSeverity } from '../problem.ts';

const RANKS = { error: 0, warning: 1, info: 2 } as const satisfies Record<ProblemSeverity, number>;

export type FailRule = {
  /** The least severity that fails. */
  failOn: ProblemSeverity;
  /** Only problems in files that the change touches fail; where those are not known, all do. */
  changedOnly: boolean;
};

/** The problems that a run fails for. */
export function failingProblems(report: CheckReport, { failOn, changedOnly }: FailRule): Problem[] {
  const isTouched = changedOnly && report.changed_files ? isTouchedBy(report.changed_files) : () => true;
  return report.problems.filter(({ severity, file }) => RANKS[severity] <= RANKS[failOn] && isTouched(file));
}

/** Errors before warnings, and within them what the change touches; otherwise in their order. */
export function byUrgency(problems: readonly Problem[], changed: readonly string[]): Problem[] {
  const isTouched = isTouchedBy(changed);
  const rank = ({ severity, file }: Problem) => 2 * RANKS[severity] + (isTouched(file) ? 0 : 1);
  return [...problems].sort((a, b) => rank(a) - rank(b));
}

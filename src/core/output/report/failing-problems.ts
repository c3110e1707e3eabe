import type { CheckReport, Problem, ProblemSeverity } from '../../../generated/report.ts';
import { isOwnTo } from '../../kb/changed-files.ts';

const RANKS = { error: 0, warning: 1, info: 2 } as const satisfies Record<ProblemSeverity, number>;

type FailRule = {
  /** The least severity that fails. */
  failOn: ProblemSeverity;
  /** Only problems in what the change touches fail; where those are not known, all do. */
  changedOnly: boolean;
};

/** The problems that a run fails for. */
export function failingProblems(report: CheckReport, { failOn, changedOnly }: FailRule): Problem[] {
  const isOwn = changedOnly && report.changed_files ? isOwnTo(report.changed_files) : () => true;
  return report.problems.filter((problem) => RANKS[problem.severity] <= RANKS[failOn] && isOwn(problem));
}

/** Errors before warnings, and within them what the change touches; otherwise in their order. */
export function byUrgency(problems: readonly Problem[], changed: readonly string[]): Problem[] {
  const isOwn = isOwnTo(changed);
  const rank = (problem: Problem) => 2 * RANKS[problem.severity] + (isOwn(problem) ? 0 : 1);
  return [...problems].sort((a, b) => rank(a) - rank(b));
}

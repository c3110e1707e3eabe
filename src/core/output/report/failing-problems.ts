import type { CheckReport, Problem, ProblemSeverity } from '../../../generated/report.ts';
import { plural } from '../../../lib/text/plural.ts';
import { isOwnTo } from '../../kb/changed-files.ts';
import { PROBLEM_SEVERITIES } from '../../problem/problem.ts';

const RANKS = { error: 0, warning: 1, info: 2 } as const satisfies Record<ProblemSeverity, number>;

/** The lowest severity that fails a run. */
export type FailOn = ProblemSeverity | 'never';

export const FAIL_ON = [...PROBLEM_SEVERITIES, 'never'] as const satisfies readonly FailOn[];

type FailRule = {
  failOn: FailOn;
  /** Only problems in entries that the change touches fail the run. If the changed files are unknown, all problems do. */
  changedOnly: boolean;
};

/** The problems that fail the run. */
export function failingProblems(report: CheckReport, { failOn, changedOnly }: FailRule): Problem[] {
  const isOwn = changedOnly && report.changed_files ? isOwnTo(report.changed_files) : () => true;
  return atLeast(report.problems, failOn).filter(isOwn);
}

/** The problems of a severity or above; none for `never`. */
export function atLeast(problems: readonly Problem[], severity: FailOn): Problem[] {
  return problems.filter((problem) => severity !== 'never' && RANKS[problem.severity] <= RANKS[severity]);
}

/** Errors before warnings. Within a severity, problems of the change come first. Otherwise the order stays. */
export function byUrgency(problems: readonly Problem[], changed: readonly string[]): Problem[] {
  const isOwn = isOwnTo(changed);
  const rank = (problem: Problem) => 2 * RANKS[problem.severity] + (isOwn(problem) ? 0 : 1);
  return [...problems].sort((a, b) => rank(a) - rank(b));
}

/** A problem can stand for more of its kind. */
export function countAll(problems: readonly Problem[]): number {
  return problems.reduce((sum, { more = 0 }) => sum + 1 + more, 0);
}

/** How many problems there are of each severity. */
type Tally = Pick<CheckReport, 'errors' | 'warnings' | 'infos'>;

export function tally(problems: readonly Problem[]): Tally {
  const count = (wanted: ProblemSeverity) => countAll(problems.filter(({ severity }) => severity === wanted));
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** "2 errors, no warnings", and remarks if there are any. */
export function tallyText({ errors, warnings, infos }: Tally): string {
  const counts = [plural(errors, 'error'), plural(warnings, 'warning')];
  return [...counts, ...(infos > 0 ? [plural(infos, 'remark')] : [])].join(', ');
}

export function countEntries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}

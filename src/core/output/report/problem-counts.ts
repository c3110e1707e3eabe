import type { CheckReport, Problem, ProblemSeverity } from '../../../generated/report.ts';
import { plural } from '../../../lib/text/plural.ts';

/** How many problems there are of each severity. */
type Tally = Pick<CheckReport, 'errors' | 'warnings' | 'infos'>;

export function tally(problems: readonly Problem[]): Tally {
  const count = (wanted: ProblemSeverity) => problems.filter(({ severity }) => severity === wanted).length;
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

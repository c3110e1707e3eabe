import type { Problem } from '../../../generated/report.ts';
import { unitOf } from '../../kb/changed-files.ts';
import { ALL_CHECKS } from '../all-checks.ts';

const ONE_PROBLEM: ReadonlySet<string> = new Set(
  ALL_CHECKS.flatMap(({ id, isOneProblem }) => (isOneProblem ? id : [])),
);

/** How many files a message names. */
const FEW = 3;

/**
 * Keeps one problem of each kind for the rules about the style of all entries. A knowledge base that comes from elsewhere has hundreds of
 * them, and they would bury the errors. Entries that the change touches keep one of their own. The help tells the kinds of a rule apart.
 */
export function mergeProblems(problems: readonly Problem[], isTouched: (file: string) => boolean): Problem[] {
  const groups = Map.groupBy(
    problems.filter(({ check }) => ONE_PROBLEM.has(check)),
    ({ check, severity, help, file }) => JSON.stringify([check, severity, help, isTouched(file)]),
  );
  const merged = new Map([...groups.values()].map((group) => [group[0], mergeGroup(group)]));
  return problems.flatMap((problem) =>
    ONE_PROBLEM.has(problem.check) ? (merged.get(problem) ?? []) : problem,
  );
}

function mergeGroup([first, ...others]: readonly Problem[]): Problem {
  if (!first) throw new Error('a group has at least one problem');
  const files = [...new Set(others.map(({ file }) => file))].filter((file) => file !== first.file);
  if (files.length === 0) return first;
  const shown = files.slice(0, FEW).map((file) => unitOf(file).replace(/^.*\//, ''));
  const more = files.length > FEW ? ` and ${files.length - FEW} more` : '';
  const count = files.length === 1 ? '1 other entry has' : `${files.length} other entries have`;
  const message = `${first.message}; ${count} such a problem: ${shown.join(', ')}${more}`;
  return { ...first, message, because: files };
}

import type { Problem } from '../../../generated/report.ts';
import { plural } from '../../../lib/text/plural.ts';
import { fileProblem } from '../../kb/kb-texts.ts';
import { PROBLEM_SEVERITIES } from '../../problem/problem.ts';
import { findKind } from './problem-kinds.ts';

/** For one rule and one file. The next thousand say nothing new: a file of 200 KB can have 66,000 invisible characters. */
const MAX_ALIKE = 100;

/** In UTF-16 units of text. A knowledge base of 10,000 entries may have ten problems in each. */
const MAX_TEXT = 32 * 1024 * 1024;

/** The rest of a problem as JSON: keys, positions, the name of the rule. */
const OVERHEAD = 200;

/** The problems that a report lists, in their order. The last one of its kind, and of the report, says how many more there are. */
export function limitProblems(problems: readonly Problem[]): Problem[] {
  return limitText(limitAlike(problems));
}

/** A reviewer reads each problem that no level can hide. */
function isAlways({ check }: Problem): boolean {
  return findKind(check)?.always ?? false;
}

function limitAlike(problems: readonly Problem[]): Problem[] {
  const groups = Map.groupBy(problems, ({ file, check, severity }) => `${severity} ${check} ${file}`);
  const long = [...groups.values()].filter(
    ([first, ...others]) => others.length >= MAX_ALIKE && first && !isAlways(first),
  );
  const left = new Set(long.flatMap((group) => group.slice(MAX_ALIKE)));
  const last = new Map(long.map((group) => [group[MAX_ALIKE - 1], group.length - MAX_ALIKE]));
  return problems
    .filter((problem) => !left.has(problem))
    .map((problem) => standFor(problem, last.get(problem)));
}

function standFor(problem: Problem, more: number | undefined): Problem {
  if (more === undefined) return problem;
  const message = `${problem.message}; this file has ${plural(more, 'more problem')} of this rule`;
  return { ...problem, message, more };
}

function limitText(problems: readonly Problem[]): Problem[] {
  let length = 0;
  const listed = new Set<Problem>();
  for (const problem of byWeight(problems)) {
    length += lengthOf(problem);
    if (length <= MAX_TEXT) listed.add(problem);
  }
  const [worst, ...others] = byWeight(problems).filter((problem) => !listed.has(problem));
  if (!worst) return [...problems];
  const message = `the report would be too long, so it lacks ${plural(1 + others.length, 'problem')}`;
  const help = 'Correct the problems that it lists, then check again.';
  const note = { ...fileProblem('kb/too-much', '.', message, help), severity: worst.severity };
  return [...problems.filter((problem) => listed.has(problem)), note];
}

/** The important ones first: a report without them would mislead. */
function byWeight(problems: readonly Problem[]): Problem[] {
  const weight = (problem: Problem) =>
    isAlways(problem) ? -1 : PROBLEM_SEVERITIES.indexOf(problem.severity);
  return problems.toSorted((a, b) => weight(a) - weight(b));
}

function lengthOf({ message, help, file, because = [] }: Problem): number {
  const texts = [message, help ?? '', file, ...because];
  return texts.reduce((sum, text) => sum + text.length, OVERHEAD);
}

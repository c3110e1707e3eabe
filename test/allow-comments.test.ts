import { describe, expect, it } from 'vitest';
import { ALL_CHECKS } from '../src/core/checks/all-checks.ts';
import { checkKb } from '../src/core/checks/check-kb.ts';
import { findKind, isFixed } from '../src/core/checks/run/problem-kinds.ts';
import type { KbFile } from '../src/core/kb/kb.ts';
import type { Problem } from '../src/generated/report.ts';
import { checkFixtures, checkOptions } from './support/kb/check-fixtures.ts';
import { filesIn } from './support/kb/files-in.ts';

/** The identity of a problem without its line, which may have moved. */
function traits({ check, severity, file, message, column }: Problem): string {
  return JSON.stringify([check, severity, file, message.replaceAll(/\d+/g, 'n'), column]);
}

function withComment(
  files: readonly KbFile[],
  { file: path, check }: Problem,
  found: readonly Problem[],
): KbFile[] {
  const values = new Set(found.flatMap((one) => (one.check === check ? (one.fingerprint ?? []) : [])));
  const ids = values.size === 0 ? [check] : [...values].map((value) => `${check} ${value}`);
  return files.map((file) => {
    if (file.path !== path || !file.bytes) return file;
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
    const allowed = text.replace(
      /^(\ufeff?---)(\r?\n)/,
      `$1$2${ids.map((id) => `# kedb-allow ${id}: a test says so$2`).join('')}`,
    );
    return { path, bytes: new TextEncoder().encode(allowed) };
  });
}

/** Whether one problem stands for those of all entries: a comment in the first one moves it to the next. See run/one-problem.test.ts. */
function isOfAll({ check }: Pick<Problem, 'check'>): boolean {
  return ALL_CHECKS.some(({ id, isOneProblem }) => isOneProblem && id === check);
}

/** The problems that a comment in an entry can allow: one of each kind and file. */
function allowable(problems: readonly Problem[]): Problem[] {
  const isAllowable = ({ file, check }: Problem) =>
    file.endsWith('.md') && !check.startsWith('allow/') && !isFixed(findKind(check)) && !isOfAll({ check });
  const keyOf = ({ check, file }: Problem) => `${check} ${file}`;
  return [...Map.groupBy(problems.filter(isAllowable), keyOf).values()].flatMap(([first]) => first ?? []);
}

describe.each(checkFixtures())('in $id, an allow-comment', ({ bad }) => {
  const files = filesIn(bad);
  const options = checkOptions(bad);
  const {
    snapshot: { kb },
    report,
  } = checkKb(files, options);
  const readable = new Set(kb.files.filter(({ yaml }) => yaml?.data !== undefined).map(({ path }) => path));

  it('makes its problems disappear, and nothing else', () => {
    for (const problem of allowable(report.problems).filter((one) => readable.has(one.file))) {
      const { check, file } = problem;
      const isTold = (problem: Problem) => problem.check === 'base/allow-added' || isOfAll(problem);
      const after = checkKb(withComment(files, problem, report.problems), options).report.problems.filter(
        (problem) => !isTold(problem),
      );
      const others = report.problems.filter(
        (problem) => !isTold(problem) && (problem.check !== check || problem.file !== file),
      );
      expect(after.map(traits)).toEqual(others.map(traits));
    }
  });
});

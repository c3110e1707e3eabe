import { describe, expect, it } from 'vitest';
import { checkKb } from '../src/core/checks/check-kb.ts';
import { findKind } from '../src/core/checks/run/problem-kinds.ts';
import type { KbFile } from '../src/core/kb/kb.ts';
import type { Problem } from '../src/generated/report.ts';
import { checkFixtures, checkOptions } from './support/kb/check-fixtures.ts';
import { filesIn } from './support/kb/files-in.ts';

/** The identity of a problem without its line, which may have moved. */
function traits({ check, severity, file, message, column }: Problem): string {
  return JSON.stringify([check, severity, file, message.replaceAll(/\d+/g, 'n'), column]);
}

function withComment(files: readonly KbFile[], path: string, id: string): KbFile[] {
  return files.map((file) => {
    if (file.path !== path || !file.bytes) return file;
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
    const allowed = text.replace(/^(\ufeff?---)(\r?\n)/, `$1$2# kedb-allow ${id}: a test says so$2`);
    return { path, bytes: new TextEncoder().encode(allowed) };
  });
}

/** The problems that a comment in an entry can allow: one of each kind and file. */
function allowable(problems: readonly Problem[]): Problem[] {
  const isAllowable = ({ file, check }: Problem) =>
    file.endsWith('.md') && !check.startsWith('allow/') && !findKind(check)?.final;
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
    for (const { check, file } of allowable(report.problems).filter((problem) =>
      readable.has(problem.file),
    )) {
      const after = checkKb(withComment(files, file, check), options).report.problems;
      const others = report.problems.filter((problem) => problem.check !== check || problem.file !== file);
      expect(after.map(traits)).toEqual(others.map(traits));
    }
  });
});

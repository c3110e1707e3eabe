import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckOptions, checkKb } from '../../../src/core/checks/check-kb.ts';
import { PROBLEM_IDS } from '../../../src/core/checks/run/problem-kinds.ts';
import type { KbFile } from '../../../src/core/kb/kb.ts';
import { renderProblems } from '../../../src/core/output/report/render-problems.ts';
import type { CheckReport } from '../../../src/generated/report.ts';
import { lineSource } from '../../../src/node/line-source.ts';
import { readHealthyLogs } from '../../../src/node/read-kb.ts';
import { filesIn } from './files-in.ts';

/** One folder a check: `bad/` and `good/`, each a knowledge base; `bad-base/` and `good-base/`: what they were before. */
export const FIXTURES = 'test/fixtures/checks';

export type CheckFixture = {
  /** group/name */
  id: string;
  bad: string;
  good: string;
  /** The report's text for the problems of this check in `bad/`. */
  expected: string;
};

export function fixtureOf(id: string): CheckFixture {
  const folder = join(FIXTURES, id.replaceAll('/', '-'));
  return {
    id,
    bad: join(folder, 'bad'),
    good: join(folder, 'good'),
    expected: join(folder, 'expected.txt'),
  };
}

/** Those that exist; that none is missing is for the conventions' test. */
export function checkFixtures(): CheckFixture[] {
  const folders = new Set(readdirSync(FIXTURES));
  return PROBLEM_IDS.filter((id) => folders.has(id.replaceAll('/', '-'))).map(fixtureOf);
}

/** Checks a folder of a fixture, against its base if there is one. */
export function checkFolder(folder: string): { report: CheckReport; files: KbFile[] } {
  const files = filesIn(folder);
  return { report: checkKb(files, checkOptions(folder)).report, files };
}

export function checkOptions(folder: string): CheckOptions {
  const base = `${folder}-base`;
  return { healthyLogs: readHealthyLogs(), ...(existsSync(base) && { base: filesIn(base) }) };
}

/** The report on one check's problems: its text without the summary. */
export function textOf(id: string, { report, files }: ReturnType<typeof checkFolder>): string {
  const problems = report.problems.filter(({ check }) => check === id);
  const lineOf = lineSource(files);
  const whole = renderProblems({ ...report, problems }, lineOf);
  const summary = renderProblems({ ...report, problems: [] }, lineOf);
  return `${whole.slice(0, -summary.length).trimEnd()}\n`;
}

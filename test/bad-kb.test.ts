import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROBLEM_IDS } from '../src/core/checks/run/problem-kinds.ts';
import { renderProblems } from '../src/core/output/report/render-problems.ts';
import { lineSource } from '../src/node/line-source.ts';
import { BAD_KB, checkBadKb, checkOthers, outputsOf } from './support/kb/bad-kb.ts';
import { sarifFaults } from './support/kb/sarif-validator.ts';

// `UPDATE=1 npx vitest run --project node test/bad-kb.test.ts` writes what is expected; read the diff.
const UPDATE = process.env.UPDATE === '1';

const bad = checkBadKb();
const others = checkOthers();
const outputs: Record<string, string> = {
  ...outputsOf(bad),
  'others.txt': others.map(({ report, files }) => renderProblems(report, lineSource(files))).join('\n'),
};

describe('one deliberately bad knowledge base', () => {
  it('has a problem of every rule', () => {
    const found = new Set(
      [bad, ...others].flatMap(({ report }) => report.problems.map(({ check }) => check)),
    );
    const lacking = PROBLEM_IDS.filter((id) => !found.has(id));
    expect(lacking, `add to ${BAD_KB}/kb what these rules find wrong`).toEqual([]);
  });

  it('has samples and recent alerts of every kind of impact', () => {
    for (const impact of [bad.report.impact, bad.report.alert_impact])
      expect(impact?.changes.map(({ change }) => change)).toEqual(expect.arrayContaining(['lost', 'gained']));
    expect(bad.report.impact?.moved).toBeGreaterThan(0);
  });

  it.each(Object.entries(outputs))('gives %s', (name, text) => {
    const file = join(BAD_KB, 'expected', name);
    if (UPDATE) writeFileSync(file, text);
    expect(existsSync(file), `${file} is missing: run this test with UPDATE=1`).toBe(true);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  it('gives a SARIF log that is valid by the standard', () => {
    expect(sarifFaults(JSON.parse(outputs['report.sarif'] ?? ''))).toBe(null);
  });
});

import { describe, expect, it } from 'vitest';
import { problem } from '../../../../test/support/kb/problem.ts';
import { sarifFaults } from '../../../../test/support/kb/sarif-validator.ts';
import type { Problem } from '../../../generated/report.ts';
import { PROBLEM_KINDS } from '../../checks/run/problem-kinds.ts';
import { toSarif } from './sarif.ts';

const rules = PROBLEM_KINDS;
const pathOf = (file: string) => `kb/${file}`;

type Parsed = {
  ruleId: string;
  ruleIndex: number;
  level: string;
  message: { text: string };
  locations: [{ physicalLocation: { artifactLocation: { uri: string }; region: object } }];
  partialFingerprints: Record<string, string>;
};
type Log = {
  runs: [
    {
      tool: { driver: { rules: { id: string; helpUri: string }[] } };
      results: Parsed[];
      invocations: object[];
    },
  ];
};

function sarifOf(problems: Problem[]) {
  const log = toSarif(problems, { rules, pathOf });
  expect(sarifFaults(log)).toBe(null);
  const [run] = (log as Log).runs;
  return { ...run, rules: run.tool.driver.rules };
}

describe('toSarif', () => {
  it('is valid for no problem, and for one of each severity', () => {
    expect(sarifOf([]).results).toEqual([]);
    const { results } = sarifOf([
      problem({ severity: 'info' }),
      problem({ severity: 'warning' }),
      problem({ help: 'Do this.' }),
    ]);
    expect(results.map(({ level }) => level)).toEqual(['error', 'warning', 'note']);
    expect(results[0]?.message.text).toBe('ERROR-001 is already taken. Do this.');
  });

  it('leads from each result to its rule and the page about it', () => {
    const { results, rules: used } = sarifOf([
      problem({ check: 'ids/unique' }),
      problem({ check: 'new/one' }),
    ]);
    for (const { ruleId, ruleIndex } of results) expect(used[ruleIndex]?.id).toBe(ruleId);
    expect(used.map(({ helpUri }) => helpUri.replace(/^.*\/docs/, 'docs'))).toEqual([
      'docs/checks/ids-unique.md',
      'docs/checks/new-one.md',
    ]);
  });

  it('writes paths as URIs and texts that are no Unicode as text', () => {
    const { results } = sarifOf([problem({ file: 'a b/ü[1]#%.md', message: 'half \ud800' })]);
    expect(results[0]?.locations[0].physicalLocation.artifactLocation.uri).toBe(
      'kb/a%20b/%C3%BC%5B1%5D%23%25.md',
    );
    expect(results[0]?.message.text).toBe('half \ufffd');
  });

  it('knows a problem again when lines moved, and equal ones apart', () => {
    const prints = (problems: Problem[]) =>
      sarifOf(problems).results.map(({ partialFingerprints }) => partialFingerprints['kedbProblem/v1']);
    const [here, twin] = prints([problem(), problem({ line: 9, endLine: 9 })]);
    expect(prints([problem({ line: 40, endLine: 40 })])).toEqual([here]);
    expect(twin).not.toBe(here);
  });

  it('keeps to the number of results that GitHub takes, the most urgent ones', () => {
    const all = Array.from({ length: 25_010 }, (_, index) =>
      problem({ line: index + 1, severity: index < 20 ? 'warning' : 'error' }),
    );
    const { results, invocations } = sarifOf(all);
    expect(results).toHaveLength(25_000);
    expect(results.filter(({ level }) => level === 'warning')).toHaveLength(10);
    expect(JSON.stringify(invocations)).toContain('10 less urgent problems');
  });
});

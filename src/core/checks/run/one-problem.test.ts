import { describe, expect, it } from 'vitest';
import { bareEntryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { checkKb } from '../check-kb.ts';

const ID = (index: number) => `ERROR-00${index}`;

/** Entries with a pattern, a sample and no section; `lines` are added to the front matter, and `bodies` below it. */
function entries(count: number, bodies: Record<number, string> = {}) {
  const texts = Array.from({ length: count }, (_, at) => {
    const front = `patterns: [failure of part ${at}]\nsamples: { match: [failure of part ${at}] }`;
    return [`redis/${ID(at + 1)}-x.md`, bareEntryText(ID(at + 1), front, bodies[at + 1] ?? '')] as const;
  });
  return kbFiles(Object.fromEntries(texts));
}

function told(problems: ReturnType<typeof checkKb>['report']['problems'], rule: string) {
  return problems
    .filter(({ check }) => check === rule)
    .map(({ severity, file, message }) => `${severity} ${file} ${message}`);
}

describe('rules about the style of all entries', () => {
  it('report one problem of each kind, and count the others', () => {
    expect(told(checkKb(entries(6)).report.problems, 'sections/missing')).toEqual([
      'info redis/ERROR-001-x.md the body has no section “Symptoms”, “Common Causes”, “Diagnosis Steps”; 5 other entries have such a problem: ERROR-002-x, ERROR-003-x, ERROR-004-x and 2 more',
      'warning redis/ERROR-001-x.md the body has no section “Resolution”; 5 other entries have such a problem: ERROR-002-x, ERROR-003-x, ERROR-004-x and 2 more',
    ]);
  });

  it('count it as one in the report', () => {
    expect(checkKb(entries(6)).report).toMatchObject({ errors: 0, warnings: 1, infos: 1 });
  });

  it('report a single entry as before', () => {
    const [first] = told(checkKb(entries(1)).report.problems, 'sections/missing');
    expect(first).toMatch(/“Diagnosis Steps”$/);
  });

  it('leave out entries with an allow-comment', () => {
    const allowed = '<!-- kedb-allow sections/missing: it only routes alerts -->\n';
    const found = checkKb(entries(2, { 1: allowed })).report.problems;
    expect(told(found, 'sections/missing').map((line) => line.split(' ')[1])).toEqual([
      'redis/ERROR-002-x.md',
      'redis/ERROR-002-x.md',
    ]);
    expect(told(found, 'allow/unused')).toEqual([]);
  });

  it('report the entries of a change apart', () => {
    const found = checkKb(entries(4), { base: entries(2) }).report.problems;
    expect(told(found, 'sections/missing').filter((line) => line.startsWith('warning'))).toEqual([
      'warning redis/ERROR-001-x.md the body has no section “Resolution”; 1 other entry has such a problem: ERROR-002-x',
      'warning redis/ERROR-003-x.md the body has no section “Resolution”; 1 other entry has such a problem: ERROR-004-x',
    ]);
  });

  it('tell of ids in the prose with one remark', () => {
    const bodies = { 1: '## Notes\n- See ERROR-002\n', 3: '## Notes\n- See ERROR-002\n' };
    expect(told(checkKb(entries(3, bodies)).report.problems, 'prose/related-errors')).toEqual([
      'info redis/ERROR-001-x.md the body names ERROR-002, but related_errors does not; 1 other entry has such a problem: ERROR-003-x',
    ]);
  });
});

describe('the files whose problems to report', () => {
  it('are checked against the whole knowledge base', () => {
    const files = kbFiles({
      'redis/ERROR-001-x.md': bareEntryText('ERROR-001', 'patterns: [failure of part]'),
      'redis/ERROR-001-x.match.log': 'nothing of the kind\n',
      'redis/ERROR-002-y.md': bareEntryText('ERROR-002', 'patterns: [failure of part]'),
      'redis/ERROR-003-z.md': bareEntryText('ERROR-003', 'patterns: [failure of port]'),
    });
    const of = (only: string[]) =>
      checkKb(files, { only }).report.problems.map(({ check, file }) => `${check} ${file}`);
    expect(of(['redis/ERROR-001-x.match.log'])).toContain('samples/not-matched redis/ERROR-001-x.match.log');
    expect(of(['redis/ERROR-002-y.md'])).toContain('patterns/duplicate redis/ERROR-002-y.md');
    expect(of(['redis/ERROR-003-z.md'])).toEqual([
      'sections/missing redis/ERROR-003-z.md',
      'sections/missing redis/ERROR-003-z.md',
      'samples/missing redis/ERROR-003-z.md',
    ]);
  });
});

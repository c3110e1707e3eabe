import { expect, it } from 'vitest';
import { bareEntryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { problem } from '../../../../test/support/kb/problem.ts';
import { renderRules } from '../../output/report/render-problems.ts';
import { checkKb } from '../check-kb.ts';
import { limitProblems } from './report-limits.ts';

it('lists 100 problems of a rule in a file, and says and counts the others', () => {
  const hidden = 'a\u200bb\n'.repeat(66_000);
  const { report } = checkKb(
    kbFiles({ 'redis/ERROR-001-x.md': bareEntryText('ERROR-001', 'patterns: [abc]', hidden) }),
  );
  const alike = report.problems.filter(({ check }) => check === 'encoding/invisible');
  expect(alike).toHaveLength(100);
  expect(alike.at(-1)).toMatchObject({
    message: expect.stringContaining('; this file has 65900 more problems of this rule'),
    more: 65_900,
  });
  expect(report.errors).toBeGreaterThanOrEqual(66_000);
  expect(renderRules(report)).toMatch(/ 66000 error +encoding\/invisible/);
  expect(JSON.stringify(report).length).toBeLessThan(100_000);
});

it('lists every problem that a reviewer must read', () => {
  const added = Array.from({ length: 300 }, () =>
    problem({ check: 'base/allow-added', severity: 'warning' }),
  );
  expect(limitProblems(added)).toEqual(added);
});

it('is bounded in all, with the errors and what a reviewer must read first, and says what is missing', () => {
  const message = 'x'.repeat(1024);
  const infos = Array.from({ length: 40_000 }, (_, file) =>
    problem({ severity: 'info', file: `${file}.md`, message }),
  );
  const important = [
    problem({ severity: 'error', file: 'z.md' }),
    problem({ check: 'base/allow-added', severity: 'warning', file: 'z.md' }),
  ];
  const listed = limitProblems([...infos, ...important]);
  expect(JSON.stringify(listed).length).toBeLessThan(34 * 1024 * 1024);
  expect(listed).toEqual(expect.arrayContaining(important));
  expect(listed.at(-1)).toMatchObject({
    check: 'kb/too-much',
    severity: 'info',
    message: `the report would be too long, so it lacks ${infos.length + 2 - (listed.length - 1)} problems`,
  });
});

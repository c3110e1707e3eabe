import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { problem } from '../../../../test/support/kb/problem.ts';
import { loadKb } from '../../kb/load-kb.ts';
import { checkKb } from '../check-kb.ts';
import { applyLevels, levelProblems } from './levels.ts';
import { findKind, isFixed, PROBLEM_IDS } from './problem-kinds.ts';

/** The problems that no settings can hide. */
const FIXED = PROBLEM_IDS.filter((id) => isFixed(findKind(id)));

/** An entry in the wrong folder, which is a warning of ids/folder. */
const entry = entryText('ERROR-001', 'alerts: [\'alertname="Down"\']');

function check(settings: string, text = entry) {
  const { report } = checkKb(kbFiles({ 'wrong/ERROR-001.md': text, 'kedb.yaml': settings }));
  return report;
}

function levelOf(id: string, settings: string, text?: string): string | undefined {
  return check(settings, text).problems.find((problem) => problem.check === id)?.severity;
}

describe('the levels in kedb.yaml', () => {
  it.each(['info', 'warning', 'error'])('say a problem as %s', (level) => {
    expect(levelOf('ids/folder', `checks: { ids/folder: ${level} }`)).toBe(level);
  });

  it('count in the report', () => {
    expect(check('checks: { ids/folder: error }')).toMatchObject({ errors: 1, warnings: 0 });
    expect(check('checks: { ids/folder: off }')).toMatchObject({ errors: 0, warnings: 0, problems: [] });
  });

  it('hold for what is found while reading', () => {
    expect(levelOf('encoding/bom', 'checks: { encoding/bom: warning }', `\ufeff${entry}`)).toBe('warning');
    expect(levelOf('encoding/bom', 'checks: { encoding/bom: off }', `\ufeff${entry}`)).toBeUndefined();
  });

  it('cannot hide that an entry could not be read', () => {
    const { problems } = check('checks:\n  front-matter/fence: warning', '---js\n---\n');
    expect(problems.find((problem) => problem.check === 'front-matter/fence')?.severity).toBe('error');
    expect(problems.find((problem) => problem.check === 'settings/checks')).toMatchObject({
      file: 'kedb.yaml',
      line: 2,
      column: 3,
      message: 'front-matter/fence is always an error and cannot be set to warning',
    });
  });

  it.each(FIXED)('cannot switch off %s', (id) => {
    const { value: kb } = loadKb(kbFiles({ 'kedb.yaml': `checks: { ${id}: off }` }));
    const found = [problem({ check: id, severity: 'error' })];
    expect(applyLevels(found, kb, null)).toEqual(found);
    expect(levelProblems(kb)).toMatchObject([{ message: expect.stringContaining('cannot be set to off') }]);
  });

  it('can hide nothing that kedb leaves out, and nothing that a pull request loosens', () => {
    for (const id of ['kb/too-much', 'kb/unreadable', 'settings/schema', 'base/settings-loosened'])
      expect(FIXED).toContain(id);
  });

  it('name checks that exist', () => {
    const { problems } = check('checks:\n  ids/foldre: off\n  ids/folder: off');
    expect(problems).toEqual([
      {
        check: 'settings/checks',
        severity: 'error',
        file: 'kedb.yaml',
        message: 'unknown rule: ids/foldre (did you mean ids/folder?)',
        line: 2,
        column: 3,
        endLine: 2,
        endColumn: 13,
        help: 'See docs/checks/README.md for all rules.',
      },
    ]);
  });

  it('take only the four levels', () => {
    expect(check('checks: { ids/folder: never }').problems[0]).toMatchObject({
      check: 'settings/schema',
      message: 'checks.ids/folder is "never"',
    });
  });

  it('are not fooled by keys that every object has', () => {
    expect(levelOf('settings/checks', 'checks: { constructor: off }')).toBe('error');
    expect(levelOf('ids/folder', 'checks: { toString: off }')).toBe('warning');
  });
});

it('the table of the rules marks exactly those whose level cannot change', () => {
  const index = readFileSync('docs/checks/README.md', 'utf8');
  const marked = [...index.matchAll(/^\| \[`([^`]+)`\]\S+ \| \w+, always \|/gm)].map(([, id]) => id);
  expect(marked).toEqual(FIXED);
});

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkNames } from '../scripts/checks/list.ts';
import { ALL_CHECKS } from '../src/core/checks/all-checks.ts';
import { PROBLEM_IDS, PROBLEM_KINDS } from '../src/core/checks/run/problem-kinds.ts';
import { docsPath } from '../src/core/problem/problem.ts';
import { FIXTURES, fixtureOf } from './support/kb/check-fixtures.ts';

const HEADINGS = ['## Why', '## Bad', '## Fix', '## When to switch it off'];

/** The headings of a page, outside its code. */
function headingsOf(page: string): string[] {
  return page.replaceAll(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '').match(/^#{1,2} .*$/gm) ?? [];
}

describe('the checks', () => {
  it('are named by their file', () => {
    expect(checkNames()).toEqual(ALL_CHECKS.map(({ id }) => id.replace('/', '-')));
  });

  it('have ids of their own, and files too', () => {
    expect(new Set(PROBLEM_IDS).size).toBe(PROBLEM_IDS.length);
    expect(new Set(PROBLEM_IDS.map(docsPath)).size).toBe(PROBLEM_IDS.length);
  });

  it('have all that is generated from them', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/generate-checks.ts', '--check'], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('leave no page without a check', () => {
    const pages = readdirSync('docs/checks').filter((file) => file !== 'README.md');
    expect(pages).toEqual(PROBLEM_IDS.map((id) => docsPath(id).replace('docs/checks/', '')).sort());
  });

  it('leave no fixture without a check', () => {
    expect(readdirSync(FIXTURES)).toEqual(PROBLEM_IDS.map((id) => id.replaceAll('/', '-')).sort());
  });
});

describe.each(PROBLEM_KINDS)('$id', ({ id, summary }) => {
  it('has an id and a summary in the common form', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z0-9]+)*$/);
    expect(summary).toMatch(/^(?![A-Z][a-z]).+[^.]$/);
  });

  it('has a page', () => {
    const page = readFileSync(docsPath(id), 'utf8');
    expect(headingsOf(page)).toEqual([`# ${id}`, ...HEADINGS]);
    expect(page).toMatch(new RegExp(`^# ${id}\\n\\n[A-Z\`].+\\.\\n\\n## Why\\n\\n`));
    expect(page).toContain('<!-- output -->\n```');
  });

  it('says what is wrong in half a sentence', () => {
    const messages = readFileSync(fixtureOf(id).expected, 'utf8').match(/^\S+:\d+:\d+ .* \[.*\]$/gm) ?? [];
    for (const message of messages)
      expect(message).not.toMatch(/\. \[|: (error|warning|info) (An?|The|This|There) /);
  });

  it('has its fixtures', () => {
    const { bad, good, expected } = fixtureOf(id);
    expect([bad, good, expected].filter((path) => !existsSync(path))).toEqual([]);
  });
});

import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
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

/** The beginning of a comment or a description that makes a riddle of it. `Whether` is fine. */
const RIDDLE =
  /^\s*(?:\/\*\*|\*|\/\/|#|comment: '|"description": ")\s*(?:What|Where|That|Whoever|Whatever)\b/;

const WRITTEN = globSync(
  '{{src,scripts,test,bench,schema}/**/*.{ts,tsx,css,h,json},*.{ts,toml},.dependency-cruiser.mjs}',
  { exclude: ['test/fixtures', '**/node_modules', 'src/generated', '**/worker-configuration.d.ts'] },
);

describe('comments', () => {
  it('begin with a subject, not with a clause', () => {
    expect(WRITTEN.length).toBeGreaterThan(700);
    const lines = WRITTEN.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .map((line) => `${file}: ${line}`)
        .filter((line) => RIDDLE.test(line.slice(file.length + 2))),
    );
    expect(lines).toEqual([]);
  });

  it('would be found', () => {
    const riddles = ['/** What it is. */', '  // Where it stands', ' * That is so', '# Whatever it says'];
    expect(riddles.every((line) => RIDDLE.test(line))).toBe(true);
    expect(RIDDLE.test('/** Whether it is so. */')).toBe(false);
  });
});

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

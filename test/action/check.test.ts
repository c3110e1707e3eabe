import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type ActionRun, runAction } from '../support/github/run-action.ts';
import { entryText } from '../support/kb/kb-files.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kedb-workspace-'));
  folders.push(folder);
  return folder;
}

const COMMANDS = '::add-mask::a ##[add-mask]b @octocat <script>';

/** A knowledge base in which every name and every text that can look like a workflow command does. */
function runHostile(): Promise<ActionRun> {
  const workspace = temporaryFolder();
  const kb = join(workspace, 'kb', '::add-mask::folder ##[add-mask]');
  mkdirSync(kb, { recursive: true });
  writeFileSync(join(kb, '::error::x.md'), `---\n${COMMANDS}: "${COMMANDS}\n${COMMANDS}"\n---\n`);
  writeFileSync(join(kb, `x\n${COMMANDS.replace('<script>', '')}.md`), `${COMMANDS}\r${COMMANDS}\n`);
  const entry = entryText('ERROR-001', `patterns: [abc]\nrelated_errors: ["ERROR-009"]\n"${COMMANDS}": 1`);
  writeFileSync(join(kb, 'ERROR-001-x.md'), entry);
  writeFileSync(join(kb, 'ERROR-002-x.md'), entryText('ERROR-002', 'patterns: ["abc"]'));
  writeFileSync(join(kb, 'ERROR-002-x.match.log'), `${COMMANDS}\n  ${COMMANDS}\n`);
  return runAction({}, { GITHUB_WORKSPACE: workspace });
}

const BAD_KB = 'test/fixtures/hostile-kb';

describe('the Action, mode check, as a process', () => {
  it('passes our own knowledge base', async () => {
    const { exitCode, stdout, outputs, summary } = await runAction({ mode: 'check', 'kb-path': 'kb' });
    expect(stdout).not.toContain('::error');
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({
      problems: '0',
      errors: '0',
      'kb-version': expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(summary).toContain('## kedb check');
  });

  it('fails a bad one, with annotations on the exact line', async () => {
    const { exitCode, stdout, outputs, summary } = await runAction({ 'kb-path': BAD_KB });
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      `::error title=kedb front-matter/schema,file=${BAD_KB}/redis/ERROR-001-misspelt.md,line=6,endLine=6,col=11,endColumn=15::severity is "hgih" (did you mean high?)%0A`,
    );
    expect(Number(outputs.errors)).toBeGreaterThan(0);
    expect(summary).toContain('ERROR-001-misspelt.md:6');
  });

  it.each([
    ['error', /^::error::kedb: \d+ errors in the knowledge base$/m],
    ['warning', /^::error::kedb: \d+ problems of the level warning or error in the knowledge base$/m],
    ['info', /^::error::kedb: \d+ problems in the knowledge base$/m],
  ])('closes with a sentence for fail-on: %s', async (failOn, sentence) => {
    const { stdout } = await runAction({ 'kb-path': BAD_KB, 'fail-on': failOn });
    expect(stdout).toMatch(sentence);
  });

  it('never lets text of the KB become a workflow command', async () => {
    const { stdout } = await runAction({ 'kb-path': BAD_KB });
    for (const line of stdout.split('\n')) {
      if (line.startsWith('::'))
        expect(line).toMatch(/^::(error|warning|notice) title=kedb|^::error::kedb: |^::(end)?group::/);
    }
    expect(stdout).not.toMatch(/^::set-env/m);
  });

  it('prints no command of a hostile knowledge base, nor of the names of its files', async () => {
    const { stdout, summary } = await runHostile();
    expect(stdout).toContain('add-mask');
    for (const line of stdout.split(/[\r\n]/)) {
      expect(line.trimStart()).not.toMatch(
        /^::(?!(error|warning|notice) title=kedb |error::kedb: |(end)?group::)/,
      );
      if (!line.startsWith('::')) expect(line).not.toContain('##[');
    }
    expect(summary).not.toMatch(/@octocat|<script|^::/m);
  });

  it('follows no link out of the workspace', async () => {
    const workspace = temporaryFolder();
    symlinkSync('/etc', join(workspace, 'kb'));
    symlinkSync('/etc/hosts', join(workspace, 'kedb.yaml'));
    const env = { GITHUB_WORKSPACE: workspace };
    expect((await runAction({}, env)).stdout).toContain(
      `the input kb-path is "kb": ${join(workspace, 'kb')} is not a folder of its own`,
    );
    mkdirSync(join(workspace, 'real'));
    expect((await runAction({ 'kb-path': 'real', settings: 'kedb.yaml' }, env)).stdout).toContain(
      `the input settings is "kedb.yaml": ${join(workspace, 'kedb.yaml')} is a link or a folder`,
    );
    expect((await runAction({ 'kb-path': 'real', report: 'kb/report.json' }, env)).stdout).toContain(
      `cannot write the report to "kb/report.json" (input report): ${join(workspace, 'kb')} is not a folder of its own`,
    );
  });

  it('writes the report in place of a link, not through it', async () => {
    const workspace = temporaryFolder();
    mkdirSync(join(workspace, 'kb'));
    writeFileSync(join(workspace, 'target'), 'precious');
    symlinkSync('target', join(workspace, 'report.json'));
    await runAction({ report: 'report.json' }, { GITHUB_WORKSPACE: workspace });
    expect(readFileSync(join(workspace, 'target'), 'utf8')).toBe('precious');
    expect(readFileSync(join(workspace, 'report.json'), 'utf8')).toContain('"problems"');
  });

  it('shows at most ten of a kind, and how many are left', async () => {
    const { stdout } = await runAction({ 'kb-path': BAD_KB });
    const errors = stdout.split('\n').filter((line) => line.startsWith('::error'));
    expect(errors).toHaveLength(10);
    expect(errors.at(-2)).toMatch(/and \d+ more/);
    expect(errors.at(-1)).toMatch(/^::error::kedb: \d+ errors in the knowledge base$/);
  });

  it('keeps the summary within the 1 MiB beyond which the runner drops it', async () => {
    const workspace = temporaryFolder();
    mkdirSync(join(workspace, 'kb'));
    const keys = Array.from({ length: 40 }, (_, n) => `"${'表'.repeat(60)}${n}": 1`).join('\n');
    for (let id = 100; id < 200; id++)
      writeFileSync(join(workspace, 'kb', `ERROR-${id}-x.md`), entryText(`ERROR-${id}`, keys));
    const { summary, stdout, outputs } = await runAction({}, { GITHUB_WORKSPACE: workspace });
    expect(Number(outputs.errors)).toBeGreaterThan(4000);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(1_000_000);
    expect(summary).toMatch(/^… and \d+ more\.$/m);
    expect(stdout.match(/^::error/gm)).toHaveLength(10);
  });

  it('links to the commit of a push, and compares it with nothing', async () => {
    const workspace = temporaryFolder();
    mkdirSync(join(workspace, 'kb'));
    writeFileSync(join(workspace, 'kb', 'ERROR-001-x.md'), entryText('ERROR-001', 'patterns: ["("]'));
    const env = { GITHUB_EVENT_NAME: 'push', GITHUB_REPOSITORY: 'octo/kb', GITHUB_SHA: 'c0ffee' };
    const { summary, stdout } = await runAction({}, { GITHUB_WORKSPACE: workspace, ...env });
    expect(summary).toContain('](https://github.com/octo/kb/blob/c0ffee/kb/ERROR-001-x.md#L8)');
    expect(summary).not.toContain('Matching impact');
    expect(stdout).not.toContain('::notice');
  });

  it('runs without a summary file, as on an old GitHub Enterprise Server', async () => {
    expect((await runAction({ 'kb-path': 'kb' }, { GITHUB_STEP_SUMMARY: '' })).exitCode).toBe(0);
  });
});

import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { entryText } from '../support/kb/kb-files.ts';
import { temporaryFolder } from '../support/processes/temporary-folder.ts';

const CLI = resolve('dist/cli.js');
const ENTRY = entryText('ERROR-001', 'patterns: ["redis is gone"]');

function world() {
  const [folder, cache] = [temporaryFolder({}), temporaryFolder({})];
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('ERROR-001-a.md', ENTRY);
  return {
    folder,
    write,
    knowledge: join(cache, 'kedb', 'knowledge'),
    match(line: string, env: NodeJS.ProcessEnv = {}) {
      const args = [CLI, 'match', '--kb', folder, '--at', '2026-11-24T12:00:00Z'];
      const { stdout, stderr, status } = spawnSync(process.execPath, args, {
        input: line,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, XDG_CACHE_HOME: cache, ...env },
      });
      return { stdout, stderr, status };
    },
  };
}

it('answers the same from the cache, which is in the user’s folder and not in the knowledge base', () => {
  const { match, folder, knowledge } = world();
  const first = match('redis is gone');
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(first.stdout).toContain('ERROR-001');
  expect(readdirSync(knowledge)).toHaveLength(1);
  expect(match('redis is gone')).toEqual(first);
  expect(match('redis is gone', { KEDB_CACHE: 'off' })).toEqual(first);
  expect(readdirSync(knowledge)).toHaveLength(1);
  expect(readdirSync(folder)).toEqual(['ERROR-001-a.md']);
});

it('knows a knowledge base that was changed', () => {
  const { match, write } = world();
  expect(match('mysql is gone').stdout).toContain('no known error');
  write('ERROR-001-a.md', ENTRY.replace('redis is gone', 'mysql is gone'));
  expect(match('mysql is gone').stdout).toContain('ERROR-001');
});

it('makes a broken cache anew', () => {
  const { match, knowledge } = world();
  const first = match('redis is gone');
  const [file = ''] = readdirSync(knowledge);
  const whole = readFileSync(join(knowledge, file), 'utf8');
  writeFileSync(join(knowledge, file), whole.replace('redis is gone', 'mysql is gone'));
  expect(match('redis is gone')).toEqual(first);
  expect(readFileSync(join(knowledge, file), 'utf8')).toBe(whole);
});

it('says on each run what is left out, and answers with the rest', () => {
  const { match, write } = world();
  write('ERROR-002-b.md', entryText('ERROR-002', 'patterns: ["disk (full"]'));
  write('ERROR-003-c.md', '# Notes');
  for (let run = 0; run < 2; run++) {
    const { stdout, stderr, status } = match('redis is gone');
    expect(status).toBe(0);
    expect(stdout).toContain('→ ERROR-001');
    expect(stderr).toMatch(/ERROR-003-c\.md:1 was left out: the file has no front matter\n/);
    expect(stderr).toMatch(/ERROR-002-b\.md:8 was left out: pattern 1 cannot be used: missing closing \)/);
  }
});

it('prints no control character of what it leaves out', () => {
  const { match, write } = world();
  write('ERROR-002-\x1b[31mb.md', '# Notes');
  expect(match('x').stderr).toMatch(/ERROR-002-�\[31mb\.md:1 was left out/);
});

it('refuses settings that cannot be used: the defaults may allow more', () => {
  const { match, write } = world();
  write('kedb.yaml', 'allowed_comands: ["true"]\n');
  const { status, stderr } = match('redis is gone');
  expect(status).toBe(2);
  expect(stderr).toMatch(/kedb: cannot use \S+\/kedb\.yaml: line 1: /);
});

it('is one that nobody else can put code into', () => {
  const { match, knowledge } = world();
  match('x');
  const modes = execFileSync('stat', ['-c', '%a', join(knowledge, '..')], { encoding: 'utf8' });
  expect(modes).toBe('700\n');
});

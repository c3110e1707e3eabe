import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryText } from '../support/kb/kb-files.ts';
import { endWithUs, eventually } from '../support/processes/processes.ts';
import { temporaryFolder } from '../support/processes/temporary-folder.ts';

const MAIN = resolve('src/cli/main.ts');
const ENTRY = entryText('ERROR-001', 'patterns: [abc]\nsamples: { match: [abc] }');

describe.skipIf(!existsSync('/dev/full'))('an output that cannot be written', { timeout: 60_000 }, () => {
  it.each([
    ['--help'],
    ['check'],
    ['fix'],
    ['match', '-'],
    ['explain', 'abc'],
    ['new', 'redis', 'Redis is slow'],
    ['build', '--out', 'out'],
  ])('ends kedb %s with a sentence and exit code 2', (...args) => {
    const cwd = temporaryFolder({ 'kb/redis/ERROR-001-a.md': ENTRY });
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
      cwd,
      encoding: 'utf8',
      input: 'abc\n',
      stdio: ['pipe', full, 'pipe'],
    });
    closeSync(full);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(
        /^((?!kedb: cannot write|\s+at ).*\n)*kedb: cannot write the output: no space is left on the disk \(ENOSPC\)\n$/,
      ),
    });
  });

  it('keeps the exit code if only the messages cannot be written', () => {
    const full = openSync('/dev/full', 'w');
    const { status } = spawnSync(process.execPath, [MAIN, 'check', 'no-such-folder'], {
      stdio: ['ignore', 'pipe', full],
    });
    closeSync(full);
    expect(status).toBe(2);
  });
});

it('says in a sentence that the system has no place for temporary files', { timeout: 60_000 }, () => {
  const cwd = temporaryFolder({ 'kb/redis/ERROR-001-a.md': ENTRY });
  const env = { ...process.env, TMPDIR: join(cwd, 'missing') };
  const args = [MAIN, 'serve', 'kb', '--port', '18799'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^kedb: cannot use \S+missing\S+: \S[^\n]* \(ENOENT\)\n$/);
});

it('says nothing if the reader of a pipe has enough', { timeout: 60_000 }, () => {
  const log = Array.from({ length: 50_000 }, (_, index) => `line ${index}`).join('\n');
  const command = `"${process.execPath}" "${MAIN}" match --format ndjson --kb "${resolve('kb')}" | head -n 1`;
  const { stdout, stderr } = spawnSync('sh', ['-c', command], { input: log, encoding: 'utf8' });
  expect(JSON.parse(stdout)).toMatchObject({ record: 1 });
  expect(stderr).toBe('');
});

describe('a log that stays open', { timeout: 60_000 }, () => {
  function follow(cwd: string) {
    const child = spawn(process.execPath, [MAIN, 'match'], { cwd });
    endWithUs(child);
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    const until = (part: string) => eventually(part, async () => (out.includes(part) ? out : null));
    const ended = new Promise<number | null>((done) => child.once('close', done));
    return { child, until, ended, printed: () => out };
  }

  it('shows its only record after a while, and on Ctrl-C the verdict and the plans', async () => {
    const { child, until, ended, printed } = follow(temporaryFolder({ 'kb/redis/ERROR-001-a.md': ENTRY }));
    child.stdin.write('abc\n');
    expect(await until('ERROR-001')).toBe('1: abc\n   → ERROR-001 Title of ERROR-001\n');
    child.stdin.write('other\nabc again\n');
    await until('3: abc again');
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(printed()).toMatch(/2 {2}ERROR-001 Title of ERROR-001: lines 1 to 3\n/);
    expect(printed()).toContain('FIX BY HAND  ERROR-001');
  });
});

import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bareEntryText } from '../../../test/support/kb/kb-files.ts';
import { runKedb } from '../../../test/support/processes/run-kedb.ts';
import { temporaryFolder, textsIn } from '../../../test/support/processes/temporary-folder.ts';

const ENTRY = bareEntryText('ERROR-001', 'patterns: [abc]\nsamples: { match: [abc] }');
const KB = { 'kb/redis/ERROR-001-a.md': ENTRY };

function world(texts: Record<string, string> = {}) {
  const root = temporaryFolder({ ...KB, ...texts });
  const build = (out: string, ...more: string[]) =>
    runKedb(['build', join(root, 'kb'), '--out', join(root, out), ...more]);
  return { root, build };
}

describe('kedb build', () => {
  it('replaces its own build, and adds a Worker to it', async () => {
    const { root, build } = world();
    expect((await build('out')).exitCode).toBe(0);
    expect((await build('out')).exitCode).toBe(0);
    expect((await build('out', '--worker')).exitCode).toBe(0);
    expect((await build('out', '--worker')).exitCode).toBe(0);
    expect(readFileSync(join(root, 'out/wrangler.jsonc'), 'utf8')).toContain('"main": "./worker.js"');
  });

  it.each([
    ['kb.txt', 'my notes\n'],
    ['kb.txt', ''],
    ['page-files.txt', 'pages\n'],
    ['assets/kb/logo.svg', '<svg/>'],
    ['assets/pages/index.html', '<p>'],
  ])('refuses a folder in which somebody else has %s', async (file, text) => {
    const theirs = { [`out/${file}`]: text };
    const { root, build } = world(theirs);
    const { exitCode, err } = await build('out');
    const name = file.split('/').slice(0, 2).join('/');
    expect(err).toBe(
      `kedb: --out ${join(root, 'out')} cannot be written: ${join(root, 'out', name)} is there, and it is not from an earlier build: name another folder\n`,
    );
    expect(exitCode).toBe(2);
    expect(textsIn(root)).toEqual({ ...KB, ...theirs });
  });

  it('refuses to write its Worker over a configuration of somebody else', async () => {
    const { root, build } = world({ 'out/wrangler.jsonc': '{ "name": "mine" }' });
    expect((await build('out', '--worker')).err).toContain('wrangler.jsonc is there, and it is not from');
    renameSync(join(root, 'out/wrangler.jsonc'), join(root, 'mine'));
    expect((await build('out')).exitCode).toBe(0);
    renameSync(join(root, 'mine'), join(root, 'out/wrangler.jsonc'));
    expect((await build('out', '--worker')).exitCode).toBe(2);
    expect(readFileSync(join(root, 'out/wrangler.jsonc'), 'utf8')).toBe('{ "name": "mine" }');
  });

  it('writes beside files with other names', async () => {
    const { root, build } = world({ 'out/README.md': 'mine', 'out/assets/logo.svg': 'mine' });
    expect((await build('out')).exitCode).toBe(0);
    expect(textsIn(join(root, 'out'))).toMatchObject({ 'README.md': 'mine', 'assets/logo.svg': 'mine' });
  });

  it('refuses the folder of the knowledge base, and one in which its build would replace it', async () => {
    const { root, build } = world();
    for (const out of ['kb', 'kb/redis/..', 'kb/redis']) {
      const { exitCode, err } = await build(out);
      expect(err).toContain(`the knowledge base is in ${join(root, 'kb')}: name another folder`);
      expect(exitCode).toBe(2);
    }
    expect((await build('.')).exitCode).toBe(0);
    renameSync(join(root, 'assets/kb'), join(root, 'old'));
    renameSync(join(root, 'kb'), join(root, 'assets/kb'));
    const { err } = await runKedb(['build', join(root, 'assets/kb'), '--out', root]);
    expect(err).toContain('the knowledge base is in');
    expect(readFileSync(join(root, 'assets/kb/redis/ERROR-001-a.md'), 'utf8')).toBe(ENTRY);
  });

  it('may write into a new folder below the knowledge base: a repository may hold only entries', async () => {
    const { root, build } = world();
    mkdirSync(join(root, 'kb/build'));
    expect((await build('kb/build')).exitCode).toBe(0);
    expect((await build('kb/build')).exitCode).toBe(0);
  });

  it.each([
    [
      'vars: &a { b: *a }\n',
      'line 1: *a is inside &a, so the value would contain itself. Write the value in full instead of *a.',
    ],
    ['name: kb\nname: kb\n', 'line 2: not valid YAML: the same key is above. Keep one of the two keys.'],
    [
      'vars:\n  LIMIT: .inf\n',
      'line 2: .inf is not a finite number. Write another number, or put the value in quotes if it is text.',
    ],
  ])('says what is wrong with the keys for wrangler: %j', async (text, message) => {
    const { root, build } = world({ 'wrangler.yaml': text });
    const file = join(root, 'wrangler.yaml');
    const { exitCode, err } = await build('out', '--worker', '--wrangler-config', file);
    expect(err).toBe(`kedb: cannot use --wrangler-config ${file}: ${message}\n`);
    expect(exitCode).toBe(2);
  });

  it.each(['check', 'match', 'build', 'fix', 'new'])(
    '%s survives an alias inside its own anchor',
    async (command) => {
      const cyclic = ENTRY.replace('patterns:', 'x-a: &a [*a]\npatterns:');
      const root = temporaryFolder({ 'kb/redis/ERROR-001-a.md': cyclic, 'kb/kedb.yaml': 'x-a: &a [*a]\n' });
      const kb = join(root, 'kb');
      const options: Record<string, string[]> = {
        match: ['--kb', kb],
        build: [kb, '--out', join(root, 'out')],
        new: ['redis', 'A new error', '--kb', kb],
      };
      const { out, err, exitCode } = await runKedb([command, ...(options[command] ?? [kb])], {
        input: 'abc\n',
      });
      expect(out + err).not.toMatch(/TypeError|circular|a bug/);
      expect([0, 1, 2]).toContain(exitCode);
      if (command === 'check') expect(out).toContain('kedb.yaml:1:10 error *a is inside &a');
    },
  );
});

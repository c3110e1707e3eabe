import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { bareEntryText } from '../../../test/support/kb/kb-files.ts';
import { runKedb } from '../../../test/support/processes/run-kedb.ts';
import { temporaryFolder, textsIn } from '../../../test/support/processes/temporary-folder.ts';
import { guardedIo } from '../io.ts';
import { startWrangler } from './wrangler.ts';

/** Runs a program in the place of wrangler, to its end. */
async function runInstead(program: string) {
  const root = temporaryFolder({
    'package.json': '{}',
    'node_modules/wrangler/package.json': '{}',
    'node_modules/wrangler/wrangler-dist/cli.js': program,
    'run/kb.txt': '',
  });
  const path = join(root, 'run');
  const remove = () => {};
  const run = { path, main: 'index.ts', config: 'wrangler.toml', assets: 'assets', state: 'state', remove };
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const io = guardedIo({ stdin: Readable.from([]), stdout, stderr, env: { PATH: process.env.PATH } });
  const tokens = { KEDB_WEBHOOK_TOKEN: 'a', KEDB_API_TOKEN: 'b' };
  const { stopped } = startWrangler({ root, run, folder: 'kb', settings: undefined, port: 1, tokens, io });
  const code = await stopped;
  stderr.end();
  return { root, path, code, err: await readAll(stderr) };
}

it('ends with a sentence if the Worker cannot be built, instead of waiting behind an open port', async () => {
  const { root, code, err } = await runInstead(`
    console.error('✘ [ERROR] Build failed with 1 error:\\n    at failureErrorWithLog (/x/esbuild/main.js:1:1)\\n  Could not resolve "hono"');
    setInterval(() => {}, 1000);
  `);
  expect(code).toBe(2);
  expect(err).toContain('Could not resolve "hono"');
  expect(err).not.toContain('    at ');
  expect(err).toContain(
    `kedb: wrangler cannot build or run the Worker in ${root}, and says why above: run \`npm ci\``,
  );
});

it('ends with the same sentence if wrangler ends', async () => {
  const { code, err } = await runInstead("throw new Error('no workerd for this machine')");
  expect(code).toBe(2);
  expect(err).toContain('no workerd for this machine');
  expect(err).toMatch(/kedb: wrangler cannot build or run the Worker in .*\n$/);
});

it('prints why it cannot build what somebody saved, and goes on', async () => {
  const { code, err, path } = await runInstead(`
    const { existsSync, writeFileSync } = require('node:fs');
    const file = process.env.KEDB_BUILD_FOR_SERVE;
    writeFileSync(file, 'cannot use kb/kedb.yaml: line 1: not valid YAML');
    setInterval(() => existsSync(file) || process.exit(0), 20);
  `);
  expect(code).toBe(0);
  expect(err).toBe(
    'kedb: cannot use kb/kedb.yaml: line 1: not valid YAML\n  kedb serve goes on with the last build. Correct this and save: it then builds again.\n',
  );
  expect(existsSync(join(path, 'fault.txt'))).toBe(false);
});

it('keeps the last build if the settings cannot be used, and says why to kedb serve only', async () => {
  const root = temporaryFolder({
    'kb/kedb.yaml': 'name: [\n',
    'kb/redis/ERROR-001-a.md': bareEntryText('ERROR-001', 'patterns: [abc]'),
  });
  const env = { KEDB_BUILD_FOR_SERVE: join(root, 'fault.txt') };
  const args = ['build', join(root, 'kb'), '--out', join(root, 'out')];
  expect(await runKedb(args, { env })).toEqual({ exitCode: 0, out: '', err: '' });
  expect(textsIn(root)['fault.txt']).toMatch(/^cannot use .*kedb\.yaml: line 1: not valid YAML/);
  expect(await runKedb(args)).toMatchObject({ exitCode: 1 });
});

it('writes the reason through no link, and into no file that is not of kedb serve', async () => {
  const root = temporaryFolder({
    'kb/kedb.yaml': 'name: [\n',
    'kb/redis/ERROR-001-a.md': bareEntryText('ERROR-001', 'patterns: [abc]'),
    'target.txt': 'mine',
  });
  symlinkSync(join(root, 'target.txt'), join(root, 'link.txt'));
  const args = ['build', join(root, 'kb'), '--out', join(root, 'out')];
  for (const file of [join(root, 'link.txt'), '1', join(root, 'gone/fault.txt')]) {
    await runKedb(args, { env: { KEDB_BUILD_FOR_SERVE: file } });
    expect(textsIn(root)['target.txt']).toBe('mine');
    expect(existsSync('1')).toBe(false);
    expect(existsSync(join(root, 'gone'))).toBe(false);
  }
  expect(await runKedb(args, { env: { KEDB_BUILD_FOR_SERVE: '1' } })).toMatchObject({ exitCode: 2 });
});

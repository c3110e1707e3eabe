import { execFile, execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { entryText } from '../../../test/support/kb/kb-files.ts';
import { runKedb } from '../../../test/support/processes/run-kedb.ts';
import { temporaryFolder, textsIn } from '../../../test/support/processes/temporary-folder.ts';
import { withFolderLock } from '../new/lock-folder.ts';

const kedb = promisify(execFile);
const LINE = '\x1b[31m2026-11-22 03:12:44 ERROR upload of part 7 to 10.0.0.7:9000 was cut off\x1b[0m';
const TEXTS = {
  'redis/ERROR-001-x.md': entryText('ERROR-001', 'patterns: [abc]\nsamples: { match: [abc] }'),
};

describe('kedb new', () => {
  it('writes the entry and its sample, shows them, and passes the check', async () => {
    const root = temporaryFolder(TEXTS);
    const { exitCode, out } = await runKedb(
      ['new', 'storage', 'Upload cut off', '--kb', root, '--from-log', '-'],
      {
        input: `${LINE}\n`,
        env: { USER: 'ada' },
      },
    );
    expect(out).toBe(`${root}
├── storage
│   ├── ERROR-002-upload-cut-off.md
│   └── ERROR-002-upload-cut-off.match.log  1 sample
└── kedb.yaml  settings, all optional

pattern
  upload of part \\d+ to [0-9a-f.:/]+:\\d+ was cut off

Next: check the samples for secrets, fill in the prompts. Then run the check:
  \${EDITOR:-vi} ${root}/storage/ERROR-002-upload-cut-off.md
  kedb check ${root}
`);
    expect(exitCode).toBe(0);
    const texts = textsIn(root);
    expect(texts['storage/ERROR-002-upload-cut-off.match.log']).toBe(`${LINE}\n`);
    expect(texts['storage/ERROR-002-upload-cut-off.md']).toMatch(
      /\n- \*\*\d{4}-\d{2}-\d{2}\*\* \(ada\): Entry created/,
    );
    const checked = await runKedb(['check', root]);
    expect(checked.out.match(/ERROR-002\S*:\d+:\d+ .*/g)).toEqual([
      expect.stringMatching(/prompt of kedb new \(and 3 others\)/),
    ]);
    const found = await runKedb(['match', '--kb', root, '--format', 'ndjson'], {
      input: LINE.replace('7', '8'),
    });
    expect(JSON.parse(found.out)).toMatchObject({ matches: [{ error_id: 'ERROR-002' }] });
  });

  it('refuses what is known already, and writes nothing', async () => {
    const root = temporaryFolder(TEXTS);
    const { exitCode, err } = await runKedb(['new', 'x', 'X', '--kb', root, '--from-log', '-'], {
      input: 'is abc\n',
    });
    expect(err).toContain(
      'record 1 is already explained by ERROR-001 Title of ERROR-001: its pattern abc matches "is abc"',
    );
    expect(exitCode).toBe(1);
    expect(textsIn(root)).toEqual(TEXTS);
  });

  it('refuses what the check would not pass, and shows it', async () => {
    const root = temporaryFolder({ ...TEXTS, 'kedb.yaml': 'groups: { ops: {} }\n' });
    const { exitCode, err } = await runKedb([
      'new',
      'x',
      'X does not start',
      '--kb',
      root,
      '--group',
      'opps',
    ]);
    expect(err).toContain('kedb.yaml has no group opps (did you mean ops?)');
    expect(exitCode).toBe(1);
    expect(Object.keys(textsIn(root))).toHaveLength(2);
  });

  it('never gives an id again that Git remembers', async () => {
    const root = temporaryFolder({
      ...TEXTS,
      'redis/ERROR-009-gone.md': entryText('ERROR-009', 'patterns: [xyz]'),
    });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
        cwd: root,
        stdio: 'pipe',
      });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '-m', 'one');
    rmSync(join(root, 'redis/ERROR-009-gone.md'));
    git('commit', '--quiet', '-a', '-m', 'two');
    const { out } = await runKedb(['new', 'redis', 'Redis is slow', '--kb', root]);
    expect(out).toContain('ERROR-010-redis-is-slow.md');
  });

  it('never gives an id again that is left in the name of a sample', async () => {
    const root = temporaryFolder({ ...TEXTS, 'redis/ERROR-004-gone.match.log': 'xyz\n' });
    expect((await runKedb(['new', 'redis', 'Redis is slow', '--kb', root])).out).toContain(
      'ERROR-005-redis-is-slow.md',
    );
  });

  it.each([
    [['new', '../x', 'X'], 'is not a valid folder name'],
    [['new', '.git', 'X'], 'is not a valid folder name'],
    [['new', 'x', ' '], 'the title must be one line'],
    [['new', 'x', 'a\nb'], 'the title must be one line'],
    [['new', 'x', 'X', '--group', 'a\nb'], 'the group must be one line'],
    [['new', 'x', 'X', '--kb', 'package.json'], 'package.json is not a folder'],
    [['new', 'x', 'X', '--kb', ''], '--kb is empty: give it a value'],
    [['new', 'x', 'X', '--severity', 'hgih'], "argument 'hgih' is invalid"],
    [['new', 'x', 'X', '--from-log', 'no-such.log'], 'cannot read no-such.log'],
    [['new', 'x', 'X', '--kb', 'no/such'], 'there is no folder no/such: run `mkdir no/such`'],
    [['new', 'x', 'X', '--kb', 'kb/redis'], 'kb/redis is a folder inside the knowledge base kb'],
    [['fix', 'kb/redis'], 'kb/redis is a folder inside the knowledge base kb: run `kedb fix kb`'],
    [['new', 'x'], "missing required argument 'title'"],
  ])('answers %j with a sentence and exit code 2', async (args, message) => {
    const { exitCode, err } = await runKedb(args);
    expect(err).toContain(message);
    expect(exitCode).toBe(2);
  });

  it('writes through no link', async () => {
    const outside = temporaryFolder({});
    const root = temporaryFolder(TEXTS);
    symlinkSync(outside, join(root, 'linked'));
    const { exitCode, err } = await runKedb(['new', 'linked', 'X does not start', '--kb', root]);
    expect(err).toContain('kedb does not follow links');
    expect(exitCode).toBe(2);
    expect(textsIn(outside)).toEqual({});
  });

  it('gives each of six processes its own id', { timeout: 120_000 }, async () => {
    const root = temporaryFolder(TEXTS);
    const words = Array.from({ length: 6 }, (_, n) => String.fromCharCode(97 + n).repeat(12));
    const args = (word: string) => ['new', word, `Service ${word} stopped`, '--kb', root];
    await Promise.all(words.map((word) => kedb(process.execPath, ['src/cli/main.ts', ...args(word)])));
    const names = Object.keys(textsIn(root)).flatMap((path) => /ERROR-\d+/.exec(path)?.[0] ?? []);
    const ids = Array.from({ length: 7 }, (_, n) => `ERROR-${String(n + 1).padStart(3, '0')}`);
    expect(names.sort()).toEqual(ids);
    expect(readdirSync(root)).not.toContain('.kedb-new.lock');
  });

  it('says in words why it cannot read the log or write the lock', async () => {
    const root = temporaryFolder({ 'kb/a.md': 'x' });
    const written = withFolderLock(join(root, 'kb/a.md'), { stderr: process.stderr }, () => {});
    await expect(written).rejects.toThrow(
      `cannot write to ${join(root, 'kb/a.md')}: a part of the path is not a folder (ENOTDIR)`,
    );
    const { err } = await runKedb([
      'new',
      'redis',
      'It is down',
      '--kb',
      join(root, 'kb'),
      '--from-log',
      'nofile',
    ]);
    expect(err).toBe('kedb: cannot read nofile: there is no such file or folder (ENOENT)\n');
  });

  it('writes nothing while another run holds the lock, and says how to end that', async () => {
    const root = temporaryFolder({ '.kedb-new.lock': '' });
    const waiting = { stderr: new PassThrough(), patience: 0 };
    const written = withFolderLock(root, waiting, () => 'written');
    await expect(written).rejects.toThrow(/another `kedb new` does not end\. .* remove .*\.kedb-new\.lock/);
    rmSync(join(root, '.kedb-new.lock'));
    expect(await withFolderLock(root, waiting, () => 'written')).toBe('written');
  });
});

describe('kedb new and the settings', () => {
  const NEW = ['new', 'x', 'X does not start', '--kb'];

  it('begins kedb.yaml if there is none, with the schema for editors', async () => {
    const root = temporaryFolder({});
    expect((await runKedb([...NEW, root, '--group', 'ops'])).exitCode).toBe(0);
    const text = textsIn(root)['kedb.yaml'] ?? '';
    expect(text).toMatch(/^# yaml-language-server: \$schema=https:\S+\/schema\/settings\.schema\.json\n/);
    expect(text).toContain('#   ops:\n');
    expect((await runKedb(['check', root])).out).toContain('1 entry checked: no errors');
  });

  it('begins settings that are right when somebody removes each "# "', async () => {
    const root = temporaryFolder({});
    await runKedb([...NEW, root]);
    const path = join(root, 'kedb.yaml');
    const isSetting = /^# (?=repository:|groups:|allowed_commands:| {2})/gm;
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(isSetting, ''));
    expect(readFileSync(path, 'utf8')).toMatch(/^groups:\n {2}unassigned:\n {4}contact: /m);
    expect((await runKedb(['check', root])).out).toContain('1 entry checked: no errors');
  });

  it('leaves the settings of a team alone', async () => {
    const root = temporaryFolder({ 'kedb.yaml': 'name: Ours\n' });
    expect((await runKedb([...NEW, root])).out).not.toContain('kedb.yaml');
    expect(textsIn(root)['kedb.yaml']).toBe('name: Ours\n');
    const elsewhere = temporaryFolder({});
    await runKedb([...NEW, elsewhere, '--settings', join(root, 'kedb.yaml')]);
    expect(Object.keys(textsIn(elsewhere))).toEqual(['x/ERROR-001-x-does-not-start.md']);
  });

  it.each([
    ['kedb.yaml', 'groups: [x\n', '/kedb.yaml: line 1: not valid YAML'],
    ['kedb.yaml', 'grups: {}\n', '/kedb.yaml: line 1: '],
    ['kedb.yml', 'groups: {}\n', '/kedb.yml: rename it to kedb.yaml'],
  ])('refuses a %s that it cannot use, and writes nothing', async (path, text, message) => {
    const root = temporaryFolder({ [path]: text });
    const { exitCode, err } = await runKedb([...NEW, root]);
    expect(err).toContain(`${root}${message}`);
    expect(exitCode).toBe(2);
    expect(textsIn(root)).toEqual({ [path]: text });
  });
});

describe('the log of kedb new', () => {
  const NEW = ['new', 'x', 'X does not start', '--kb'];

  it('is read without its byte order mark', async () => {
    const root = temporaryFolder({ 'bom.log': '\ufeffworker lost the lease of its shard\n' });
    await runKedb([...NEW, root, '--from-log', join(root, 'bom.log')]);
    const samples = textsIn(root)['x/ERROR-001-x-does-not-start.match.log'];
    expect(samples).toBe('worker lost the lease of its shard\n');
  });

  it.each([
    [
      'invalid UTF-8',
      Buffer.from('all is well\nworker lost \xe9\n', 'latin1'),
      'is not UTF-8: line 2 has the byte 0xE9',
    ],
    ['a NUL byte', Buffer.from('worker lost\0 the lease\n'), 'contains a NUL byte'],
    ['more than 1 MB, counted in bytes', Buffer.from('é'.repeat(600_000)), 'is longer than 1 MB'],
  ])('is refused with %s', async (_, bytes, message) => {
    const root = temporaryFolder({});
    const file = join(temporaryFolder({}), 'app.log');
    writeFileSync(file, bytes);
    const { exitCode, err } = await runKedb([...NEW, root, '--from-log', file]);
    expect(err).toContain(message);
    expect(exitCode).toBe(2);
    expect(textsIn(root)).toEqual({});
  });

  it.each([
    ['UTF-16', [], Buffer.from('\ufeffder Dienst hört auf\n', 'utf16le')],
    ['the encoding that is given', ['--encoding', 'latin1'], Buffer.from('der Dienst hört auf\n', 'latin1')],
    ['gzip', [], gzipSync('der Dienst hört auf\n')],
  ])('is read as %s', async (_, options, bytes) => {
    const root = temporaryFolder({});
    const file = join(temporaryFolder({}), 'app.log');
    writeFileSync(file, bytes);
    await runKedb([...NEW, root, '--from-log', file, ...options]);
    expect(textsIn(root)['x/ERROR-001-x-does-not-start.match.log']).toBe('der Dienst hört auf\n');
  });

  it('may be a stream without an end', async () => {
    const { err } = await runKedb([...NEW, temporaryFolder({}), '--from-log', '/dev/zero']);
    expect(err).toContain('/dev/zero is longer than 1 MB');
  });
});

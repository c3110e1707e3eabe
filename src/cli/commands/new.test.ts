import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryText } from '../../../test/support/kb/kb-files.ts';
import { runKedb } from '../../../test/support/processes/run-kedb.ts';
import { temporaryFolder, textsIn } from '../../../test/support/processes/temporary-folder.ts';

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
└── storage
    ├── ERROR-002-upload-cut-off.md
    └── ERROR-002-upload-cut-off.match.log  1 sample

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
    expect((await runKedb(['check', root])).out).not.toContain('ERROR-002');
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
    const { exitCode, err } = await runKedb(['new', 'x', 'X y', '--kb', root, '--group', 'opps']);
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
    const { out } = await runKedb(['new', 'redis', 'Slow', '--kb', root]);
    expect(out).toContain('ERROR-010-slow.md');
  });

  it('never gives an id again that is left in the name of a sample', async () => {
    const root = temporaryFolder({ ...TEXTS, 'redis/ERROR-004-gone.match.log': 'xyz\n' });
    expect((await runKedb(['new', 'redis', 'Slow', '--kb', root])).out).toContain('ERROR-005-slow.md');
  });

  it.each([
    [['new', '../x', 'X'], 'is not a valid folder name'],
    [['new', '.git', 'X'], 'is not a valid folder name'],
    [['new', 'x', ' '], 'the title must be one line'],
    [['new', 'x', 'a\nb'], 'the title must be one line'],
    [['new', 'x', 'X', '--severity', 'hgih'], "argument 'hgih' is invalid"],
    [['new', 'x', 'X', '--from-log', 'no-such.log'], 'cannot read no-such.log'],
    [['new', 'x', 'X', '--kb', 'no/such'], 'there is no folder no/such'],
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
    const { exitCode, err } = await runKedb(['new', 'linked', 'X y', '--kb', root]);
    expect(err).toContain('kedb does not follow links');
    expect(exitCode).toBe(2);
    expect(textsIn(outside)).toEqual({});
  });
});

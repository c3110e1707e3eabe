import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryText } from '../../test/support/kb/kb-files.ts';
import { runKedb } from '../../test/support/processes/run-kedb.ts';
import { temporaryFolder, textsIn } from '../../test/support/processes/temporary-folder.ts';
import type { CheckReport } from '../generated/report.ts';

const ENTRY = entryText(
  'ERROR-001',
  'patterns: ["connection refused"]\nauto_fix: true\nfix_command: docker restart redis',
  '\n- Auto-Fix command: `docker restart redis`\n',
);

/** The folder's own settings forbid every command. The other settings, next to it, allow one. */
function folders(other = 'allowed_commands: ["docker restart *"]\n') {
  const root = temporaryFolder({
    'kb/redis/ERROR-001-refused.md': ENTRY,
    'kb/redis/ERROR-001-refused.match.log': 'redis: connection refused\n',
    'kb/kedb.yaml': 'allowed_commands: []\n',
    'config/kedb.yaml': other,
  });
  return { root, kb: join(root, 'kb'), settings: join(root, 'config', 'kedb.yaml') };
}

describe('--settings', () => {
  it("holds instead of the folder's own, which is no problem then", async () => {
    const { kb, settings } = folders();
    expect((await runKedb(['check', kb])).out).toContain('[fix/not-allowed]');
    const { exitCode, out } = await runKedb(['check', kb, '--settings', settings]);
    expect(out).toMatch(/^✓ 1 entry checked: no errors, no warnings/);
    expect(exitCode).toBe(0);
  });

  it('has its own name in the messages of the rules', async () => {
    const { kb, settings } = folders('groups: { dba: {} }\n');
    const { out } = await runKedb(['check', kb, '--settings', settings]);
    expect(out).toContain(`error ${settings} has no group ops`);
    const json = await runKedb(['check', kb, '--settings', settings, '--format', 'json']);
    expect(json.out).toContain('../config/kedb.yaml has no group ops');
  });

  it('has its problems shown where it lies', async () => {
    const { kb, settings } = folders('max_attempts: 0\n');
    const { exitCode, out } = await runKedb(['check', kb, '--settings', settings]);
    expect(out.split('\n').slice(0, 4)).toEqual([
      `${settings}:1:15 error max_attempts is below 1 [settings/schema]`,
      '  1 | max_attempts: 0',
      '    |               ^',
      '  → Write a number of at least 1.',
    ]);
    expect(exitCode).toBe(1);
    const json = await runKedb(['check', kb, '--settings', settings, '--format', 'json']);
    const report = JSON.parse(json.out) as CheckReport;
    expect(report.problems.map(({ file }) => file)).toEqual(['../config/kedb.yaml']);
    const github = await runKedb(['check', kb, '--settings', settings, '--format', 'github']);
    expect(github.out).toMatch(/,file=[^,]*(?<!\.\.)\/config\/kedb\.yaml,line=1/);
  });

  it('is named in text as the caller named it, so that one can open it', async () => {
    const { kb, settings } = folders('max_attempts: 0\n');
    const given = relative('.', settings);
    const { out } = await runKedb(['check', kb, '--settings', given]);
    expect(out).toContain(`${given}:1:15 error `);
  });

  it('decides what a plan may run, and which groups a new entry has', async () => {
    const { root, kb, settings } = folders(
      'allowed_commands: ["docker restart *"]\ngroups: { ops: {}, dba: {} }\n',
    );
    const input = { input: 'redis: connection refused\n' };
    expect((await runKedb(['match', '--kb', kb, '--settings', settings], input)).out).toContain('AUTO-FIX');
    const made = await runKedb([
      'new',
      'redis',
      'The disk is full',
      '--kb',
      kb,
      '--settings',
      settings,
      '--group',
      'dba',
    ]);
    expect(made.exitCode, made.err).toBe(0);
    expect(textsIn(root)['kb/redis/ERROR-002-the-disk-is-full.md']).toContain('resolution_group: dba');
  });

  it('gives another version of the knowledge base, as built', async () => {
    const { root, kb, settings } = folders();
    const build = (...more: string[]) => runKedb(['build', kb, '--out', join(root, 'out'), ...more]);
    expect((await build()).exitCode).toBe(1);
    expect((await build('--settings', settings)).out).toMatch(/^1 entry compiled/);
  });

  it.each([['match'], ['explain', 'x']])(
    'has its own name in the message of %s',
    async (command, ...more) => {
      const { kb, settings } = folders('- a\n');
      const { exitCode, err } = await runKedb([command, ...more, '--kb', kb, '--settings', settings], {
        input: 'x',
      });
      expect(err).toBe(`kedb: cannot use ${settings}: line 1: the settings file is a list: ["a"]\n`);
      expect(exitCode).toBe(2);
    },
  );

  it('is a wrong call where there is no such file', async () => {
    const { kb } = folders();
    expect(await runKedb(['check', kb, '--settings', 'none.yaml'])).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('cannot read --settings none.yaml'),
    });
  });
});

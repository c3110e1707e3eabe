import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runAction } from '../support/github/run-action.ts';
import { entryText } from '../support/kb/kb-files.ts';
import { temporaryFolder } from '../support/processes/temporary-folder.ts';

const LONG = 'a'.repeat(32);

async function build(env: Record<string, string>): Promise<string> {
  const workspace = temporaryFolder({ 'kb/redis/ERROR-001-x.md': entryText('ERROR-001', 'patterns: [abc]') });
  const { exitCode, stdout } = await runAction({ mode: 'build' }, { GITHUB_WORKSPACE: workspace, ...env });
  expect(exitCode).toBe(0);
  return stdout;
}

describe('mode build', { timeout: 60_000 }, () => {
  it('warns of a token that the Worker would refuse, if it can see it', async () => {
    const stdout = await build({ KEDB_API_TOKEN: `${LONG}, short`, KEDB_WEBHOOK_TOKEN: LONG });
    expect(stdout).toContain('KEDB_API_TOKEN has a token of fewer than 32 characters. The Worker refuses it');
    expect(stdout).not.toContain('KEDB_WEBHOOK_TOKEN has');
    expect(stdout).not.toContain('short');
    expect(await build({})).not.toContain('32 characters');
  });

  it('leaves out what it cannot use with fail-on: never, and says so; but not without the settings', async () => {
    const workspace = temporaryFolder({
      'kb/redis/ERROR-001-x.md': entryText('ERROR-001', 'patterns: ["connection refused"]'),
      'kb/redis/ERROR-002-y.md': 'no front matter\n',
    });
    const env = { GITHUB_WORKSPACE: workspace };
    expect((await runAction({ mode: 'build' }, env)).exitCode).toBe(1);
    const { exitCode, stdout, outputs } = await runAction({ mode: 'build', 'fail-on': 'never' }, env);
    expect(stdout).toMatch(
      /^::warning title=kedb::redis\/ERROR-002-y\.md:1 was left out of the build: the file has/m,
    );
    expect(outputs['deploy-path']).toBe('kedb-deploy');
    expect(exitCode).toBe(0);
    writeFileSync(join(workspace, 'kb/kedb.yaml'), 'no_such_key: 1\n');
    const refused = await runAction({ mode: 'build', 'fail-on': 'never' }, env);
    expect(refused.stdout).toMatch(/^::error::kedb cannot use kedb\.yaml, so it builds nothing: line 1: /m);
    expect(refused.exitCode).toBe(1);
  });
});

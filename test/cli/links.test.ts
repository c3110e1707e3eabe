import { spawnSync } from 'node:child_process';
import { readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryText } from '../support/kb/kb-files.ts';
import { temporaryFolder, textsIn } from '../support/processes/temporary-folder.ts';

const MAIN = resolve('src/cli/main.ts');

/** Runs kedb in its own process, because links are checked relative to its working folder. */
function kedb(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('links that a pull request put into the working folder', { timeout: 60_000 }, () => {
  it('are not written through by build', () => {
    const outside = temporaryFolder({ 'kb/precious': 'theirs', profile: 'theirs' });
    const entry = entryText('ERROR-001', 'patterns: [abc]');
    const root = temporaryFolder({ 'out/x': 'x', 'kb/redis/ERROR-001-x.md': entry });
    symlinkSync(outside, join(root, 'linked'));
    symlinkSync(outside, join(root, 'out/assets'));
    for (const out of ['linked', 'linked/new', 'out']) {
      const { status, stderr } = kedb(root, 'build', '--out', out);
      expect(stderr).toContain('cannot be written: ');
      expect(stderr).toContain('kedb does not follow links');
      expect(status).toBe(2);
    }
    expect(textsIn(outside)).toEqual({ 'kb/precious': 'theirs', profile: 'theirs' });
    expect(readdirSync(join(root, 'out'))).toEqual(['assets', 'x']);
  });

  it('are not written through by fix and new, though the folder behind is read', () => {
    const texts = {
      'redis/ERROR-001-x.md': entryText('ERROR-001', 'patterns: [abc]').replaceAll('\n', '\r\n'),
    };
    const outside = temporaryFolder(texts);
    const root = temporaryFolder({});
    symlinkSync(outside, join(root, 'kb'));
    for (const args of [
      ['fix', 'kb'],
      ['new', 'redis', 'Too many clients'],
    ]) {
      const { status, stderr } = kedb(root, ...args);
      expect(stderr).toContain('cannot write to kb: ');
      expect(status).toBe(2);
    }
    expect(textsIn(outside)).toEqual(texts);
  });

  it('are read if you name one as the folder or as the settings', () => {
    const texts = {
      'x/ERROR-001-x.md': entryText('ERROR-001', 'patterns: [abc]'),
      'own.yaml': 'nonsense: 1\n',
    };
    const outside = temporaryFolder(texts);
    const root = temporaryFolder({});
    symlinkSync(outside, join(root, 'kb'));
    symlinkSync(join(outside, 'own.yaml'), join(root, 'settings.yaml'));
    expect(kedb(root, 'check', 'kb').stdout).toContain('1 entry checked');
    const { stdout } = kedb(root, 'check', 'kb', '--settings', 'settings.yaml');
    expect(stdout).toContain('unknown key: nonsense');
  });
});

import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/processes/temporary-folder.ts';
import { cacheFolder } from './cache-folder.ts';

/** A workspace that certainly contains no cache. */
const WORKSPACE = resolve('test');

describe('cacheFolder', () => {
  it('is a folder that only the user may enter', () => {
    const home = temporaryFolder({});
    const folder = cacheFolder({ XDG_CACHE_HOME: join(home, 'cache') }, [WORKSPACE]);
    expect(folder).toBe(join(home, 'cache', 'kedb'));
    expect(statSync(folder ?? '').mode & 0o777).toBe(0o700);
  });

  it('is none in a workspace, by whatever way it leads there', () => {
    const [home, workspace] = [temporaryFolder({}), temporaryFolder({})];
    symlinkSync(workspace, join(home, 'link'));
    for (const XDG_CACHE_HOME of [workspace, join(workspace, '.cache'), join(home, 'link')])
      expect(cacheFolder({ XDG_CACHE_HOME }, [WORKSPACE, workspace])).toBeNull();
  });

  it('makes nothing in a workspace', () => {
    const workspace = temporaryFolder({});
    cacheFolder({ XDG_CACHE_HOME: join(workspace, 'a/b') }, [workspace]);
    expect(readdirSync(workspace)).toEqual([]);
  });

  it('is none in the repository around a folder', () => {
    const repository = temporaryFolder({ '.git/HEAD': 'ref: refs/heads/main', 'sub/kb/x.md': '' });
    const XDG_CACHE_HOME = join(repository, '.cache');
    expect(cacheFolder({ XDG_CACHE_HOME }, [join(repository, 'sub/kb')])).toBeNull();
    expect(readdirSync(repository).sort()).toEqual(['.git', 'sub']);
  });

  it('is none where it is a link: what lies there could be anybody’s', () => {
    const home = temporaryFolder({});
    symlinkSync(temporaryFolder({}), join(home, 'kedb'));
    expect(cacheFolder({ XDG_CACHE_HOME: home }, [WORKSPACE])).toBeNull();
  });

  it.each([0o770, 0o707, 0o755])('is none where others may enter (mode %o)', (mode) => {
    const home = temporaryFolder({});
    mkdirSync(join(home, 'kedb'));
    chmodSync(join(home, 'kedb'), mode);
    expect(cacheFolder({ XDG_CACHE_HOME: home }, [WORKSPACE])).toBeNull();
  });

  it('is none where it is switched off, or cannot be made', () => {
    const home = temporaryFolder({});
    expect(cacheFolder({ XDG_CACHE_HOME: home, KEDB_CACHE: 'off' }, [])).toBeNull();
    expect(cacheFolder({ XDG_CACHE_HOME: '/proc/version' }, [])).toBeNull();
    expect(cacheFolder({ XDG_CACHE_HOME: '/proc/nothing/below' }, [])).toBeNull();
  });
});

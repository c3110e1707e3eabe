import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/processes/temporary-folder.ts';
import { cacheFolder, codeFolder } from './cache-folder.ts';

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

describe('codeFolder', () => {
  it('is one for each build, and only the last one stays', () => {
    const cache = temporaryFolder({ 'main.js': '1', 'v8/v24.0.0-x64/old.cache': '', 'knowledge/a.txt': '' });
    const main = join(cache, 'main.js');
    const build = (text: string, seconds: number) => {
      writeFileSync(main, text);
      utimesSync(main, seconds, seconds);
      const folder = codeFolder(cache, main);
      mkdirSync(folder, { recursive: true });
      return folder;
    };
    const first = build('1', 1000);
    expect(build('1', 1000)).toBe(first);
    const folders = [first, build('22', 1000), build('22', 2000)];
    expect(new Set(folders).size).toBe(3);
    expect(readdirSync(join(cache, 'v8'))).toEqual([basename(folders.at(-1) ?? '')]);
    expect(readdirSync(join(cache, 'knowledge'))).toEqual(['a.txt']);
  });

  it('removes a link, and nothing behind it', () => {
    const elsewhere = temporaryFolder({ 'kept.txt': '' });
    const cache = temporaryFolder({ 'main.js': '', 'v8/x': '' });
    symlinkSync(elsewhere, join(cache, 'v8/link'));
    codeFolder(cache, join(cache, 'main.js'));
    expect(readdirSync(join(cache, 'v8'))).toEqual([]);
    expect(readdirSync(elsewhere)).toEqual(['kept.txt']);
  });

  it('needs no folder that is there', () => {
    const cache = temporaryFolder({ 'main.js': '' });
    expect(codeFolder(cache, join(cache, 'main.js'))).toMatch(/v8/);
  });
});

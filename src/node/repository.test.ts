import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGitRepository, type GitRepository } from '../../test/support/github/git-repository.ts';
import { hostileConfig, plantedRepository } from '../../test/support/github/planted-repository.ts';
import { temporaryFolder } from '../../test/support/processes/temporary-folder.ts';
import { deletedFiles, mergeBase, parentsOfHead, readFileAtRef, readKbAtRef, resolveCommit } from './git.ts';
import { findProgram, findRepository, type Repository } from './repository.ts';

let repository: GitRepository;
let kb: string;
let base: string;
beforeEach(() => {
  repository = createGitRepository();
  kb = join(repository.folder, 'kb');
  base = repository.commit({ 'kb/a.md': 'of the base' });
});
afterEach(() => {
  vi.unstubAllEnvs();
  repository.remove();
});

const textAt = (found: Repository | null, commit = base) =>
  Buffer.from(readKbAtRef(found, commit)?.find(({ path }) => path === 'a.md')?.bytes ?? '').toString();

/** Every call of Git that kedb makes, including one for a missing object. */
function askAll(found: Repository | null, missing = '0123456789012345678901234567890123456789'): void {
  for (const commit of [base, 'HEAD', missing]) {
    resolveCommit(found, commit);
    mergeBase(found, commit);
    readKbAtRef(found, commit);
    readFileAtRef(found, commit, 'kb/a.md');
  }
  parentsOfHead(found);
  deletedFiles(found);
}

function plantIn(folder: string, marker: string): void {
  for (const [path, bytes] of Object.entries(
    plantedRepository({ base, files: { 'a.md': 'forged' }, marker }),
  )) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

describe('findRepository', () => {
  it.each([null, 'the workspace'])('believes no repository that a folder brings, with %s', (workspace) => {
    const marker = join(repository.folder, '.git/was-run');
    plantIn(kb, marker);
    const plain = spawnSync('git', ['-C', kb, 'show', `${base}:a.md`], { encoding: 'utf8' });
    expect(plain.stdout).toBe('forged');
    const found = findRepository(kb, workspace && repository.folder);
    expect(found).toMatchObject({ workTree: realpathSync(repository.folder), folder: 'kb' });
    rmSync(marker, { force: true });
    expect(textAt(found)).toBe('of the base');
    askAll(found);
    expect(existsSync(marker)).toBe(false);
  });

  it('is null where there is none: also not below a planted one', () => {
    const folder = temporaryFolder({});
    plantIn(folder, join(repository.folder, '.git/was-run'));
    expect(findRepository(folder, folder)).toBeNull();
    expect(findRepository(join(folder, 'none'), folder)).toBeNull();
  });

  it('finds it from a worktree', () => {
    const other = join(temporaryFolder({}), 'other');
    repository.git('worktree', 'add', '--quiet', '--detach', other);
    const found = findRepository(join(other, 'kb'), other);
    expect(found).toMatchObject({ workTree: realpathSync(other), folder: 'kb' });
    expect(textAt(found)).toBe('of the base');
  });

  it('takes the outermost of a workspace, and says nothing of a folder that is a submodule there', () => {
    const folder = temporaryFolder({});
    const outer = createGitRepository();
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repository.folder, 'sub');
    const commit = outer.commit({});
    const inner = join(outer.folder, 'sub/kb');
    expect(findRepository(inner)?.folder).toBe('kb');
    expect(textAt(findRepository(inner))).toBe('of the base');
    const found = findRepository(inner, outer.folder);
    expect(found).toMatchObject({ workTree: realpathSync(outer.folder), folder: 'sub/kb' });
    expect(readKbAtRef(found, commit)).toBeNull();
    outer.remove();
    expect(findRepository(inner, folder)).toBeNull();
  });
});

describe('git', () => {
  it('runs nothing that the configuration of the repository names, and fetches nothing', () => {
    const missing = execFileSync('git', ['hash-object', '--stdin'], { input: 'nowhere', encoding: 'utf8' });
    const marker = join(repository.folder, '.git/was-run');
    writeFileSync(join(repository.folder, '.git/config'), hostileConfig(marker, 'false'));
    spawnSync('git', ['-C', kb, 'cat-file', '-p', missing.trim()]);
    expect(existsSync(marker)).toBe(true);
    rmSync(marker);
    askAll(findRepository(kb), missing.trim());
    expect(existsSync(marker)).toBe(false);
  });

  it('lets no object stand for another', () => {
    const forged = repository.commit({ 'kb/a.md': 'forged' });
    repository.git('replace', base, forged);
    expect(repository.git('show', `${base}:kb/a.md`)).toBe('forged');
    expect(textAt(findRepository(kb))).toBe('of the base');
  });

  it('is pointed elsewhere by no variable', () => {
    const other = createGitRepository();
    other.commit({ 'kb/a.md': 'of another' });
    for (const [name, value] of [
      ['GIT_DIR', join(other.folder, '.git')],
      ['GIT_OBJECT_DIRECTORY', join(other.folder, '.git/objects')],
      ['GIT_CONFIG_COUNT', 'x'],
    ] as const)
      vi.stubEnv(name, value);
    expect(textAt(findRepository(kb))).toBe('of the base');
    other.remove();
  });
});

describe('findProgram', () => {
  it('finds none in the working folder, whatever PATH says', () => {
    const marker = join(repository.folder, '.git/was-run');
    for (const folder of [repository.folder, kb]) {
      writeFileSync(join(folder, 'git'), `#!/bin/sh\ntouch ${marker}\n`);
      chmodSync(join(folder, 'git'), 0o755);
    }
    const real = process.env.PATH ?? '';
    vi.stubEnv('PATH', ['', '.', 'kb', repository.folder, kb, real].join(delimiter));
    askAll(findRepository(kb));
    expect(existsSync(marker)).toBe(false);
    expect(textAt(findRepository(kb))).toBe('of the base');
    vi.stubEnv('PATH', ['.', repository.folder].join(delimiter));
    expect(findRepository(kb)).toBeNull();
  });

  it('takes a program, not a folder or a text of that name, and on Windows only an .exe', () => {
    const folder = temporaryFolder({ 'a/git': 'text', 'b/git/x': 'x', 'c/git': 'x', 'c/git.exe': 'x' });
    for (const file of ['c/git', 'c/git.exe']) chmodSync(join(folder, file), 0o755);
    const path = ['a', 'b', 'c'].map((name) => join(folder, name)).join(delimiter);
    expect(findProgram('git', [kb], { path, platform: 'linux' })).toBe(join(folder, 'c/git'));
    expect(findProgram('git', [kb], { path, platform: 'win32' })).toBe(join(folder, 'c/git.exe'));
  });
});

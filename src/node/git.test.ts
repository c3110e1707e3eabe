import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGitRepository, type GitRepository } from '../../test/support/github/git-repository.ts';
import { filesIn } from '../../test/support/kb/files-in.ts';
import { changedFiles } from '../core/kb/changed-files.ts';
import {
  checkedOutWithCrlf,
  mergeBase,
  parentsOfHead,
  readFileAtRef,
  readKbAtRef,
  resolveCommit,
} from './git.ts';
import { findRepository, type Repository } from './repository.ts';

let repository: GitRepository;
let kb: string;
beforeEach(() => {
  repository = createGitRepository();
  kb = join(repository.folder, 'kb');
});
afterEach(() => repository.remove());

const found = (): Repository | null => findRepository(kb);

describe('readKbAtRef', () => {
  it('gives what the folder itself would give', () => {
    mkdirSync(join(kb, 'redis'), { recursive: true });
    symlinkSync('/etc/passwd', join(kb, 'redis/link.md'));
    symlinkSync('../shared', join(kb, 'shared'));
    symlinkSync('../shared', join(kb, 'node_modules'));
    symlinkSync('../shared', join(kb, '.cache'));
    const commit = repository.commit({
      'README.md': '# not of the KB',
      'kb/kedb.yaml': 'name: KB\n',
      'kb/redis/ü "x"\n.md': 'bytes \0 and \r\n lines\n',
      'kb/redis/same.md': 'bytes \0 and \r\n lines\n',
      'kb/redis/empty.match.log': '',
      'kb/.hidden/x.md': 'x',
      'kb/image.png': 'x',
      'kb/large.log': 'x'.repeat(5_000_000),
    });
    const files = readKbAtRef(found(), commit) ?? [];
    expect(files.map(({ path }) => path).sort()).toEqual([
      'kedb.yaml',
      'large.log',
      'redis/empty.match.log',
      'redis/link.md',
      'redis/same.md',
      'redis/ü "x"\n.md',
      'shared',
    ]);
    expect(changedFiles(files, filesIn(kb))).toEqual([]);
  });

  it('takes line endings that a checkout made for no change, but those of a commit for one', () => {
    const before = repository.commit({ 'kb/a.md': 'one\ntwo\n', 'kb/b.md': 'b\n', 'kb/c.md': 'c\n' });
    repository.commit({ 'kb/b.md': 'B\n', 'kb/c.md': 'c\r\n' });
    repository.git('config', 'core.autocrlf', 'true');
    rmSync(join(kb, 'a.md'));
    rmSync(join(kb, 'b.md'));
    repository.git('checkout', '--quiet', '.');
    expect(readFileSync(join(kb, 'a.md'), 'utf8')).toBe('one\r\ntwo\r\n');
    const base = readKbAtRef(found(), before) ?? [];
    expect(changedFiles(base, filesIn(kb), () => checkedOutWithCrlf(found()))).toEqual(['b.md', 'c.md']);
  });

  it('reads an older commit, whatever the folder holds now', () => {
    const before = repository.commit({ 'kb/a.md': 'a', 'kb/b.md': 'b' });
    repository.commit({ 'kb/a.md': 'A', 'kb/b.md': null, 'kb/c.md': 'c' });
    const base = readKbAtRef(found(), before) ?? [];
    expect(changedFiles(base, filesIn(kb))).toEqual(['a.md', 'b.md', 'c.md']);
    expect(readFileAtRef(found(), before, 'kb/a.md')?.toString()).toBe('a');
    expect(readFileAtRef(found(), before, 'kb/none.md')).toBeNull();
  });

  it('has no files where the folder is new, and is null where the commit is not there', () => {
    const before = repository.commit({ 'README.md': 'x' });
    repository.commit({ 'kb/a.md': 'a' });
    expect(readKbAtRef(found(), before)).toEqual([]);
    expect(readKbAtRef(found(), '0123456789012345678901234567890123456789')).toBeNull();
    rmSync(join(repository.folder, '.git'), { recursive: true });
    expect(readKbAtRef(found(), before)).toBeNull();
  });
});

describe('commits', () => {
  it('finds where a branch left another, and the parents of a merge', () => {
    const fork = repository.commit({ 'kb/a.md': 'a' });
    repository.git('checkout', '--quiet', '-b', 'topic');
    const topic = repository.commit({ 'kb/b.md': 'b' });
    repository.git('checkout', '--quiet', 'main');
    const main = repository.commit({ 'kb/c.md': 'c' });
    expect(mergeBase(found(), topic)).toBe(fork);
    repository.git('merge', '--quiet', '--no-edit', 'topic');
    expect(parentsOfHead(found())).toEqual([main, topic]);
    expect(found()?.folder).toBe('kb');
    expect(findRepository(repository.folder)?.folder).toBe('');
  });

  it('takes no option for a commit', () => {
    repository.commit({ 'kb/a.md': 'a' });
    expect(resolveCommit(found(), 'main')).toMatch(/^[0-9a-f]{40}$/);
    expect(resolveCommit(found(), '--all')).toBeNull();
    expect(resolveCommit(found(), 'no-such-branch')).toBeNull();
  });
});

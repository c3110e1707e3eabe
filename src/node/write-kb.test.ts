import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, textsIn } from '../../test/support/processes/temporary-folder.ts';
import { createFiles, type FileWritten, moveFile, replaceFile } from './write-kb.ts';

const createFile = (root: string, path: string, text: string) => createFiles(root, [{ path, text }]);
const whyNot = (written: FileWritten) => (written.ok ? null : written.error.why);

describe('writing a knowledge base', () => {
  it('replaces a text and keeps the file mode', () => {
    const root = temporaryFolder({ 'a/x.md': 'old' });
    chmodSync(join(root, 'a/x.md'), 0o640);
    expect(replaceFile(root, 'a/x.md', 'new').ok).toBe(true);
    expect(textsIn(root)).toEqual({ 'a/x.md': 'new' });
    expect(statSync(join(root, 'a/x.md')).mode & 0o777).toBe(0o640);
  });

  it('creates and moves files with their folders, and leaves no empty one', () => {
    const root = temporaryFolder({ 'a/x.md': 'x' });
    expect(createFile(root, 'b/y.md', 'y').ok).toBe(true);
    expect(moveFile(root, 'a/x.md', 'c/x.md').ok).toBe(true);
    expect(textsIn(root)).toEqual({ 'b/y.md': 'y', 'c/x.md': 'x' });
    expect(statSync(join(root, 'a'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('never writes over a file that is there', () => {
    const texts = { 'a/x.md': 'x', 'a/y.md': 'y' };
    const root = temporaryFolder(texts);
    expect(whyNot(createFile(root, 'a/y.md', 'z'))).toBe('a/y.md already exists');
    expect(whyNot(moveFile(root, 'a/x.md', 'a/y.md'))).toBe('a/y.md already exists');
    expect(textsIn(root)).toEqual(texts);
  });

  it('creates all files or none', () => {
    const root = temporaryFolder({ 'b/y.md': 'y' });
    const files = ['a/x.md', 'b/y.md', 'c/z.md'].map((path) => ({ path, text: 'new' }));
    expect(whyNot(createFiles(root, files))).toBe('b/y.md already exists');
    expect(textsIn(root)).toEqual({ 'b/y.md': 'y' });
    expect(readdirSync(root)).toEqual(['b']);
  });

  it.each(['../x.md', 'a/../../x.md', '/etc/x.md', 'a//x.md', './x.md', 'a\\x.md', 'a/\0x.md', ''])(
    'writes nothing at %j',
    (path) => {
      const root = temporaryFolder({ 'x.md': 'x' });
      for (const written of [
        createFile(root, path, 'z'),
        moveFile(root, 'x.md', path),
        replaceFile(root, path, 'z'),
      ])
        expect(whyNot(written)).toContain('not a path inside the knowledge base');
      expect(textsIn(root)).toEqual({ 'x.md': 'x' });
    },
  );

  it('follows no link, neither a folder nor a file', () => {
    const outside = temporaryFolder({ 'x.md': 'outside' });
    const root = temporaryFolder({ 'x.md': 'inside' });
    symlinkSync(outside, join(root, 'linked'));
    symlinkSync(join(outside, 'x.md'), join(root, 'linked.md'));
    const attempts = [
      createFile(root, 'linked/y.md', 'z'),
      replaceFile(root, 'linked/x.md', 'z'),
      moveFile(root, 'x.md', 'linked/z.md'),
      replaceFile(root, 'linked.md', 'z'),
      createFile(root, 'linked.md', 'z'),
    ];
    for (const written of attempts) expect(written.ok).toBe(false);
    expect(textsIn(outside)).toEqual({ 'x.md': 'outside' });
    expect(textsIn(root)['x.md']).toBe('inside');
  });

  it('says why where the system refuses, and leaves nothing behind', () => {
    const root = temporaryFolder({ 'a/x.md': 'x' });
    mkdirSync(join(root, 'b.md'));
    expect(whyNot(replaceFile(root, 'b.md', 'z'))).toContain('EISDIR');
    expect(whyNot(replaceFile(root, 'a/none.md', 'z'))).toContain('ENOENT');
    expect(whyNot(moveFile(root, 'none.md', 'c/none.md'))).toContain('ENOENT');
    expect(textsIn(root)).toEqual({ 'a/x.md': 'x' });
  });
});

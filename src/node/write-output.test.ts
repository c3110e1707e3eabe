import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, parse } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { temporaryFolder, textsIn } from '../../test/support/processes/temporary-folder.ts';
import { placeOf } from './paths.ts';
import { type Output, type Written, writeOutputFile, writeOutputFolder } from './write-output.ts';

const whyNot = (written: Written) => (written.ok ? null : written.error);

const output = (texts: Record<string, string>): Output => ({
  files: new Map(Object.entries(texts)),
  replaced: ['assets/kb'],
  marks: new Map([['kb.txt', 'index']]),
});
const BUILD = { 'assets/kb/a.json': 'a', 'assets/x.css': 'css', 'kb.txt': 'index' };

describe('writing a folder', () => {
  it('makes it, with the folders above, and leaves nothing else behind', () => {
    const root = temporaryFolder({ 'mine.txt': 'mine' });
    expect(writeOutputFolder({ root, path: 'a/out' }, output(BUILD)).ok).toBe(true);
    expect(textsIn(join(root, 'a/out'))).toEqual(BUILD);
    expect(readdirSync(join(root, 'a'))).toEqual(['out']);
    expect(statSync(join(root, 'a/out')).mode).toBe(statSync(join(root, 'a')).mode);
  });

  it('replaces what an earlier run wrote, and keeps what others put there', () => {
    const root = temporaryFolder({});
    writeOutputFolder({ root, path: 'out' }, output({ ...BUILD, 'assets/kb/old.json': 'old' }));
    for (const file of ['package-lock.json', 'assets/logo.svg', '.wrangler'])
      writeFileSync(join(root, 'out', file), 'theirs');
    expect(writeOutputFolder({ root, path: 'out' }, output({ ...BUILD, 'kb.txt': 'index 2' })).ok).toBe(true);
    expect(textsIn(join(root, 'out'))).toEqual({
      ...BUILD,
      'kb.txt': 'index 2',
      'package-lock.json': 'theirs',
      'assets/logo.svg': 'theirs',
      '.wrangler': 'theirs',
    });
    expect(readdirSync(join(root, 'out')).sort()).toEqual([
      '.wrangler',
      'assets',
      'kb.txt',
      'package-lock.json',
    ]);
  });

  it.each(['out', 'out/assets', 'a'])('follows no link at %s', (link) => {
    const outside = temporaryFolder({ 'kb/precious': 'theirs', 'kb.txt': 'theirs' });
    const root = temporaryFolder({});
    mkdirSync(join(root, link, '..'), { recursive: true });
    symlinkSync(outside, join(root, link));
    const path = link === 'a' ? 'a/b/out' : 'out';
    expect(whyNot(writeOutputFolder({ root, path }, output(BUILD)))).toContain(
      `${join(root, link)} is not a folder of its own`,
    );
    expect(textsIn(outside)).toEqual({ 'kb/precious': 'theirs', 'kb.txt': 'theirs' });
    expect(lstatSync(join(root, link)).isSymbolicLink()).toBe(true);
  });

  it.each(['kb.txt', 'assets/kb', 'x.css'])('refuses a link at %s like a file of others', (link) => {
    const outside = temporaryFolder({ profile: 'theirs' });
    for (const earlier of [false, true]) {
      const root = temporaryFolder({ 'out/assets/x': 'x' });
      if (earlier) writeOutputFolder({ root, path: 'out' }, output(BUILD));
      rmSync(join(root, 'out', link), { recursive: true, force: true });
      symlinkSync(outside, join(root, 'out', link));
      expect(whyNot(writeOutputFolder({ root, path: 'out' }, output({ ...BUILD, 'x.css': 'x' })))).toContain(
        'is there, and it is not from an earlier build',
      );
    }
    expect(textsIn(outside)).toEqual({ profile: 'theirs' });
  });

  it('refuses the root of the disk and the home folder', () => {
    const home = temporaryFolder({});
    vi.stubEnv('HOME', home);
    for (const root of [home, parse(home).root])
      expect(whyNot(writeOutputFolder({ root, path: '' }, { ...output(BUILD), source: '.' }))).toContain(
        'is not a folder for one program',
      );
    vi.unstubAllEnvs();
  });

  it('removes no folder that an earlier run did not write', () => {
    const theirs = { 'out/assets/kb/precious': 'theirs' };
    const root = temporaryFolder(theirs);
    expect(whyNot(writeOutputFolder({ root, path: 'out' }, output(BUILD)))).toContain(
      'out/assets/kb is there, and it is not from an earlier build: name another folder',
    );
    expect(textsIn(root)).toEqual(theirs);
    const folder = temporaryFolder({ 'kb.txt/precious': 'theirs' });
    expect(whyNot(writeOutputFolder({ root: folder, path: '' }, output(BUILD)))).toContain('is a folder');
    expect(textsIn(folder)).toEqual({ 'kb.txt/precious': 'theirs' });
  });
});

describe('writing a file', () => {
  it('writes in place of a link, not through it, and makes no folder behind one', () => {
    const outside = temporaryFolder({ target: 'theirs' });
    const root = temporaryFolder({});
    symlinkSync(join(outside, 'target'), join(root, 'report.json'));
    symlinkSync(outside, join(root, 'linked'));
    expect(writeOutputFile({ root, path: 'report.json' }, 'x').ok).toBe(true);
    expect(readFileSync(join(root, 'report.json'), 'utf8')).toBe('x');
    for (const path of ['linked/x', 'linked/made/x'])
      expect(whyNot(writeOutputFile({ root, path }, 'x'))).toContain('kedb does not follow links');
    expect(textsIn(outside)).toEqual({ target: 'theirs' });
    expect(existsSync(join(outside, 'made'))).toBe(false);
    expect(writeOutputFile({ root, path: 'a/b/x' }, 'x').ok).toBe(true);
    expect(readdirSync(root).sort()).toEqual(['a', 'linked', 'report.json']);
  });

  it('says why where the system refuses, and leaves nothing behind', () => {
    const root = temporaryFolder({ 'folder/x': 'x' });
    expect(whyNot(writeOutputFile({ root, path: 'folder' }, 'x'))).toMatch(/EISDIR|ENOTEMPTY/);
    expect(textsIn(root)).toEqual({ 'folder/x': 'x' });
  });
});

describe('placeOf', () => {
  it('looks at every step below the workspace; elsewhere, at those that are not there yet', () => {
    const root = temporaryFolder({ 'a/x': 'x' });
    expect(placeOf(join(root, 'a/b'), root)).toEqual({ root, path: 'a/b' });
    expect(placeOf(root, root)).toEqual({ root, path: '' });
    const elsewhere = temporaryFolder({});
    expect(placeOf(join(root, 'a'), elsewhere)).toEqual({ root: join(root, 'a'), path: '' });
    expect(placeOf(join(root, 'a/b/c'), elsewhere)).toEqual({ root: join(root, 'a'), path: 'b/c' });
  });
});

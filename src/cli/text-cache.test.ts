import { readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/processes/temporary-folder.ts';
import { hashOf, TextCache } from './text-cache.ts';

function cacheIn(folder = temporaryFolder({})) {
  return { cache: new TextCache(folder), folder, file: (key: string) => join(folder, `${key}.txt`) };
}

describe('TextCache', () => {
  it('gives back what was written, in files that only the user can read', () => {
    const { cache, folder, file } = cacheIn();
    cache.write('a', 'line one\nline two, é\n');
    expect(cache.read('a')).toBe('line one\nline two, é\n');
    expect(cache.read('b')).toBeNull();
    expect(statSync(file('a')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it.each<[string, (file: string) => void]>([
    ['cut off', (file) => truncateSync(file, 70)],
    ['empty', (file) => writeFileSync(file, '')],
    ['another text', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('right', 'wrong'))],
    ['not text', (file) => writeFileSync(file, new Uint8Array([0xff, 0, 0xfe]))],
  ])('takes a file that is %s for none, and replaces it', (_, breakFile) => {
    const { cache, file } = cacheIn();
    cache.write('a', 'the right one');
    breakFile(file('a'));
    expect(cache.read('a')).toBeNull();
    cache.write('a', 'the right one');
    expect(cache.read('a')).toBe('the right one');
  });

  it('keeps the newest few', () => {
    const { cache, folder, file } = cacheIn();
    for (let i = 0; i < 20; i++) {
      cache.write(`k${i}`, 'x');
      utimesSync(file(`k${i}`), 1000 + i, 1000 + i);
    }
    cache.write('last', 'x');
    expect(readdirSync(folder)).toHaveLength(16);
    expect(cache.read('k0')).toBeNull();
    expect(cache.read('k19')).toBe('x');
  });

  it('keeps a text that is still read', () => {
    const { cache, file } = cacheIn();
    cache.write('used', 'x');
    utimesSync(file('used'), 1, 1);
    expect(cache.read('used')).toBe('x');
    for (let i = 0; i < 15; i++) cache.write(`k${i}`, 'x');
    expect(cache.read('used')).toBe('x');
  });

  it('is nothing where there is no folder, or none that can be made', () => {
    for (const folder of [null, '/proc/version/cache']) {
      const cache = new TextCache(folder);
      cache.write('a', 'x');
      expect(cache.read('a')).toBeNull();
    }
  });
});

describe('hashOf', () => {
  it('tells lists of parts apart that are the same when joined', () => {
    const lists = [
      ['ab', 'c'],
      ['a', 'bc'],
      ['abc'],
      ['ab', 'c', ''],
      ['é'],
      [new Uint8Array([0xc3, 0xa9, 0])],
    ];
    expect(new Set(lists.map(hashOf)).size).toBe(lists.length);
  });
});

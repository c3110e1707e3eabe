import { describe, expect, it } from 'vitest';
import { kbFiles } from '../../../test/support/kb/kb-files.ts';
import { changedFiles, isTouchedBy } from './changed-files.ts';

describe('changedFiles', () => {
  it('names what was added, removed and rewritten', () => {
    const base = kbFiles({ 'a.md': 'a', 'b.md': 'b', 'c.md': 'c' });
    const head = kbFiles({ 'a.md': 'a', 'b.md': 'B', 'd.md': 'd' });
    expect(changedFiles(base, head)).toEqual(['b.md', 'c.md', 'd.md']);
    expect(changedFiles(head, head)).toEqual([]);
  });

  it('compares files that could not be read too', () => {
    const link = { path: 'x.md', bytes: null, unreadable: 'this is a symbolic link' };
    expect(changedFiles([link], [link])).toEqual([]);
    expect(changedFiles(kbFiles({ 'x.md': 'x' }), [link])).toEqual(['x.md']);
  });
});

describe('isTouchedBy', () => {
  it('takes an entry and its samples as one', () => {
    const isTouched = isTouchedBy(['redis/E-001-x.match.2.log', 'kedb.yaml']);
    expect(['redis/E-001-x.md', 'redis/E-001-x.nomatch.log', 'kedb.yaml'].every(isTouched)).toBe(true);
    expect(isTouched('redis/E-002-y.md')).toBe(false);
  });
});

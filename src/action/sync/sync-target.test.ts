import { describe, expect, it } from 'vitest';
import { ownBranchName } from './sync-target.ts';

describe('ownBranchName', () => {
  it('is plain where branch and folder are', () => {
    expect(ownBranchName({ branch: 'main', kbPath: 'kb' }, 'sync')).toBe('kedb/sync-main-kb');
  });

  it('is another one for each branch and folder, whatever they are made of', () => {
    const places = [
      ['main', 'teams/a.b'],
      ['main', 'teams/a-b'],
      ['main', 'kb/日本'],
      ['main', 'kb/中国'],
      ['release/1.0', 'kb'],
      ['release-1.0', 'kb'],
      ['main-a', 'b'],
      ['main', 'a-b'],
      ['main', `kb/${'x'.repeat(200)}1`],
      ['main', `kb/${'x'.repeat(200)}2`],
    ] as const;
    const names = places.map(([branch, kbPath]) => ownBranchName({ branch, kbPath }, 'drafts'));
    expect(new Set(names).size).toBe(places.length);
    for (const name of names) expect(name).toMatch(/^kedb\/drafts-[\w-]{1,101}-[0-9a-f]{8}$/);
  });
});

import { describe, expect, it } from 'vitest';
import { createGlob } from './glob.ts';

describe('createGlob', () => {
  it.each([
    ['logs/*.log', 'logs/web.log', true],
    ['logs/*.log', 'logs/web/a.log', false],
    ['**/*.healthy.log', 'web.healthy.log', true],
    ['**/*.healthy.log', 'a/b/web.healthy.log', true],
    ['**/*.healthy.log', 'a/b/webxhealthy.log', false],
    ['logs/**', 'logs/a/b.log', true],
    ['a+(b)?.log', 'a+(b)c.log', true],
    ['a.log', 'b/a.log', false],
  ])('%s, %s', (glob, path, expected) => {
    expect(createGlob(glob)(path)).toBe(expected);
  });

  it('stays quick on a hostile glob', () => {
    const glob = `${'**/'.repeat(300)}x`;
    expect(createGlob(glob)(`${'a/'.repeat(300)}y`)).toBe(false);
  });
});

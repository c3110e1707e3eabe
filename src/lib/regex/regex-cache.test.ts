import { describe, expect, it } from 'vitest';
import { mustCompile } from './pattern.ts';
import { RegexCache } from './regex-cache.ts';

describe('RegexCache', () => {
  it('compiles once what it keeps', () => {
    const compiled: string[] = [];
    const cache = new RegexCache<string>(1000);
    const get = (source: string) =>
      cache.get(source, source, (text) => {
        compiled.push(text);
        return mustCompile(text);
      });
    for (const source of ['a', 'b', 'a', 'b']) get(source);
    expect(compiled).toEqual(['a', 'b']);
  });

  it('keeps no more than it may, however many there are, and lets the oldest go', () => {
    const cache = new RegexCache<number>(5000);
    const again: string[] = [];
    const compile = (name: string) => (source: string) => {
      again.push(name);
      return mustCompile(source);
    };
    for (let i = 0; i < 100; i++) cache.get(i, 'x{900}', mustCompile);
    expect(cache.cost).toBeLessThanOrEqual(5000);
    cache.get(99, 'x{900}', compile('newest'));
    cache.get(0, 'x{900}', compile('oldest'));
    expect(again).toEqual(['oldest']);
  });

  it('counts what is dropped no more', () => {
    const cache = new RegexCache<string>(1000);
    cache.get('a', 'a', mustCompile);
    cache.drop('a');
    cache.drop('a');
    expect(cache.cost).toBe(0);
  });
});

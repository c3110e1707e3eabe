import type { RE2JS } from 're2js';
import type { PatternHit } from './engine.ts';
import { findFirst, mustCompile } from './reference-engine.ts';

/**
 * Compiled patterns, made on first need. One that has run holds about 17 KB, and 10,000 of them more than a Worker may
 * have: the least recently used go first.
 */
export type Re2Cache = {
  /** How many instructions it compiles to. */
  programSize(pattern: number): number;
  /** The pattern's first match in a text. */
  find(pattern: number, text: string): PatternHit | null;
};

const CAPACITY = 512;
/**
 * Beyond so many characters re2js would search without its memoising matcher, so a cheaper yes or no comes first. That
 * builds a DFA of up to 8 MB for the pattern: it is dropped from the cache after use.
 */
const LONG_TEXT = 4096;

export function createRe2Cache(patterns: readonly string[]): Re2Cache {
  const regexes = new Map<number, RE2JS>();

  function get(pattern: number): RE2JS {
    const regex = regexes.get(pattern) ?? mustCompile(patterns[pattern] ?? '');
    regexes.delete(pattern);
    regexes.set(pattern, regex);
    const oldest = regexes.keys().next().value;
    if (regexes.size > CAPACITY && oldest !== undefined) regexes.delete(oldest);
    return regex;
  }

  function find(pattern: number, text: string): PatternHit | null {
    const regex = get(pattern);
    if (text.length <= LONG_TEXT) return findFirst(regex, pattern, text);
    regexes.delete(pattern);
    return regex.test(text) ? findFirst(regex, pattern, text) : null;
  }

  return { find, programSize: (pattern) => get(pattern).programSize() };
}

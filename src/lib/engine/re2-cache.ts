import type { Matcher, RE2JS } from 're2js';
import { mustCompile } from '../regex/pattern.ts';
import { RegexCache } from '../regex/regex-cache.ts';
import type { PatternHit } from './engine.ts';

/** About 16 MB: some hundreds of ordinary patterns. A limit by number is no use: 512 patterns with many groups needed 600 MB. */
const CAPACITY = 40_000;
/**
 * For longer texts re2js cannot use its memoising matcher, so a cheaper yes-or-no test runs first. That test builds a DFA of
 * up to 8 MB for the pattern, which is removed from the cache after use.
 */
const LONG_TEXT = 4096;

/**
 * A cache of patterns, compiled on first use. An ordinary pattern that has run holds about 17 KB, and 10,000 of them exceed the
 * memory of a Worker. So the cache drops the least recently used ones.
 */
export class Re2Cache {
  readonly #patterns: readonly string[];
  readonly #regexes = new RegexCache<number>(CAPACITY);

  constructor(patterns: readonly string[]) {
    this.#patterns = patterns;
  }

  /** The number of instructions of the compiled pattern. */
  programSize(pattern: number): number {
    return this.#get(pattern).programSize();
  }

  /** The pattern's first match in a text. */
  find(pattern: number, text: string): PatternHit | null {
    const regex = this.#get(pattern);
    if (text.length <= LONG_TEXT) return findFirstHit(regex, pattern, text);
    this.#regexes.drop(pattern);
    return regex.test(text) ? findFirstHit(regex, pattern, text) : null;
  }

  #get(pattern: number): RE2JS {
    return this.#regexes.get(pattern, this.#patterns[pattern] ?? '', mustCompile);
  }
}

export function findFirstHit(regex: RE2JS, pattern: number, text: string): PatternHit | null {
  const matcher = regex.matcher(text);
  if (!matcher.find()) return null;
  return { pattern, start: matcher.start(), end: matcher.end(), captures: namedCaptures(regex, matcher) };
}

/** The values of the named groups, without groups that took no part in the match. */
function namedCaptures(regex: RE2JS, matcher: Matcher): Record<string, string> {
  const captures: Record<string, string> = {};
  for (const name of Object.keys(regex.namedGroups())) {
    const value = matcher.group(name);
    if (value !== null) captures[name] = value;
  }
  return captures;
}

import type { Matcher, RE2JS } from 're2js';
import { mustCompile } from '../regex/pattern.ts';
import type { PatternHit } from './engine.ts';

const CAPACITY = 512;
/**
 * For longer texts re2js cannot use its memoising matcher, so a cheaper yes-or-no test runs first. That test builds a DFA of
 * up to 8 MB for the pattern, which is removed from the cache after use.
 */
const LONG_TEXT = 4096;

/**
 * A cache of patterns that are compiled on first use. A pattern that has run holds about 17 KB, and 10,000 of them exceed the
 * memory of a Worker. The least recently used ones are removed first.
 */
export class Re2Cache {
  readonly #patterns: readonly string[];
  /** By pattern, the least recently used first. */
  readonly #regexes = new Map<number, RE2JS>();

  constructor(patterns: readonly string[]) {
    this.#patterns = patterns;
  }

  /** How many instructions a pattern compiles to. */
  programSize(pattern: number): number {
    return this.#get(pattern).programSize();
  }

  /** The pattern's first match in a text. */
  find(pattern: number, text: string): PatternHit | null {
    const regex = this.#get(pattern);
    if (text.length <= LONG_TEXT) return findFirst(regex, pattern, text);
    this.#regexes.delete(pattern);
    return regex.test(text) ? findFirst(regex, pattern, text) : null;
  }

  #get(pattern: number): RE2JS {
    const regex = this.#regexes.get(pattern) ?? mustCompile(this.#patterns[pattern] ?? '');
    this.#regexes.delete(pattern);
    this.#regexes.set(pattern, regex);
    const oldest = this.#regexes.keys().next().value;
    if (this.#regexes.size > CAPACITY && oldest !== undefined) this.#regexes.delete(oldest);
    return regex;
  }
}

export function findFirst(regex: RE2JS, pattern: number, text: string): PatternHit | null {
  const matcher = regex.matcher(text);
  if (!matcher.find()) return null;
  return { pattern, start: matcher.start(), end: matcher.end(), captures: namedCaptures(regex, matcher) };
}

/** Groups that took no part in the match are left out. */
function namedCaptures(regex: RE2JS, matcher: Matcher): Record<string, string> {
  const captures: Record<string, string> = {};
  for (const name of Object.keys(regex.namedGroups())) {
    const value = matcher.group(name);
    if (value !== null) captures[name] = value;
  }
  return captures;
}

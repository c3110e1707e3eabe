import type { Matcher, RE2JS } from 're2js';
import { compilePattern } from '../regex/pattern.ts';
import type { Engine, PatternHit } from './engine.ts';

/**
 * The plainest engine that is right: re2js, one pattern after the other. Every other engine is tested against it.
 * Throws on a pattern that does not compile: those never get past the check.
 */
export function createReferenceEngine(patterns: readonly string[]): Engine {
  const regexes = patterns.map(mustCompile);
  return {
    search(text) {
      const hits = regexes.flatMap((regex, pattern) => findFirst(regex, pattern, text) ?? []);
      return { hits, caps: [] };
    },
  };
}

export function mustCompile(source: string): RE2JS {
  const { regex, error } = compilePattern(source);
  if (error) throw new Error(`the pattern ${source} does not compile: ${error.message}`);
  return regex;
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

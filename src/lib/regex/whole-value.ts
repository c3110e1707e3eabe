import { RE2JS } from 're2js';
import { type Result, success } from '../util/result.ts';
import { compileBounded, type ExpressionBounds, type PatternError } from './compile-bounded.ts';
import { RegexCache } from './regex-cache.ts';

/** Whether a value fits an expression. */
export type ValueTest = (value: string) => boolean;

/** Values are short, and a list of two hundred names is no large program to them. */
const BOUNDS: ExpressionBounds = { maxSize: 2000 };

/** About 16 MB, for all expressions of this kind in one process, of which there may be tens of thousands. */
const CACHE = new RegexCache<string>(40_000);

/** `test` would answer by a DFA, which may grow to 8 MB for each expression: for a long value it is made and dropped. */
const LONG_VALUE = 4096;

/** For a value as a whole. Compiled by itself: `a)|(b` must not find its way out of the anchors. */
export function compileWhole(source: string): Result<ValueTest, PatternError> {
  const known = bounded(source);
  if (!known.ok) return known;
  return success((value) => (isLong(value) ? once(source).testExact(value) : regexOf(source).matches(value)));
}

/**
 * Letter for letter as Alertmanager compiles it (pkg/labels/matcher.go): case counts, and `.` stops at a newline. The
 * group around it changes no answer; without it re2js would make a one-pass program, in which each copy of a class has
 * all of its ranges: 14 MB for `\pL{990}`.
 */
export function compileAnchored(source: string): Result<ValueTest, PatternError> {
  const anchored = `(^(?:${source})$)`;
  const known = bounded(anchored);
  if (!known.ok) return known;
  return success((value) =>
    isLong(value) ? once(anchored).test(value) : regexOf(anchored).matcher(value).find(),
  );
}

function isLong({ length }: string): boolean {
  return length > LONG_VALUE;
}

/** Compiled once: what is admitted is in the cache from then on. */
function bounded(source: string): Result<RE2JS, PatternError> {
  const compiled = compileBounded(source, BOUNDS);
  return compiled.ok ? success(CACHE.get(source, source, () => compiled.value)) : compiled;
}

function regexOf(source: string): RE2JS {
  return CACHE.get(source, source, once);
}

/** It was admitted before. */
function once(source: string): RE2JS {
  return RE2JS.compile(source);
}

import { RE2JS } from 're2js';
import { type Result, success } from '../util/result.ts';
import { compileBounded, type ExpressionBounds, type PatternError } from './compile-bounded.ts';
import { estimateCost } from './estimate-cost.ts';
import { isPlainPattern } from './pattern.ts';
import { RegexCache } from './regex-cache.ts';

/** Whether a value matches an expression. */
export type ValueTest = (value: string) => boolean;

/** An expression that may meet values of any length. `steps` is the work of a test, about a nanosecond each, at most. */
type CountedTest = { test: ValueTest; steps: (value: string) => number };

/**
 * re2js needs 20 µs and 1 µs an instruction to compile, which every test may need again: the cache may be full. It then needs up to
 * 50 ns a character, and 15 ns for each character and instruction.
 */
const RUN = 20_000;
const COMPILED = 1000;
const CHARACTER = 50;
const INSTRUCTION = 15;

/** Values are short, so a list of two hundred names is not too large for them. */
const BOUNDS: ExpressionBounds = { maxSize: 2000 };

/** About 16 MB for all expressions of this kind in one process. There may be tens of thousands. */
const CACHE = new RegexCache<string>(40_000);

/** re2js uses a DFA for a long value, which may grow to 8 MB for each expression. So such a DFA is made and dropped. */
const LONG_VALUE = 4096;

/** Matches a value as a whole. Compiles the pattern alone, not inside ^(?:…)$: `a)|(b` must not escape the anchors. */
export function compileWhole(source: string): Result<CountedTest, PatternError> {
  return compileCounted(source, source, (regex, value) =>
    isLong(value) ? regex.testExact(value) : regex.matches(value),
  );
}

/**
 * Compiled exactly as in Alertmanager (pkg/labels/matcher.go): case-sensitive, and `.` does not match a newline. The group
 * around it changes no answer. Without it re2js would make a one-pass program, in which each copy of a class has all its
 * ranges: 14 MB for `\pL{990}`.
 */
export function compileAnchored(source: string): Result<CountedTest, PatternError> {
  return compileCounted(source, `(^(?:${source})$)`, (regex, value) =>
    isLong(value) ? regex.test(value) : regex.matcher(value).find(),
  );
}

/** A plain expression is compiled when it is first needed. The steps of a test include that. */
function compileCounted(
  written: string,
  source: string,
  test: (regex: RE2JS, value: string) => boolean,
): Result<CountedTest, PatternError> {
  if (!isPlainPattern(written)) {
    const known = bounded(source);
    if (!known.ok) return known;
  }
  const { size } = estimateCost(source);
  return success({
    test: (value) => test(isLong(value) ? once(source) : regexOf(source), value),
    steps: ({ length }) => RUN + COMPILED * size + (CHARACTER + INSTRUCTION * size) * length,
  });
}

/** The work of compileAnchored and compileWhole without a test. They compile an expression at once if it is not plain. */
export function stepsToCompile(source: string): number {
  return isPlainPattern(source) ? 0 : RUN + COMPILED * estimateCost(source).size;
}

function isLong({ length }: string): boolean {
  return length > LONG_VALUE;
}

/** Compiles an expression within the bounds, and caches it. */
function bounded(source: string): Result<RE2JS, PatternError> {
  const compiled = compileBounded(source, BOUNDS);
  return compiled.ok ? success(CACHE.get(source, source, () => compiled.value)) : compiled;
}

function regexOf(source: string): RE2JS {
  return CACHE.get(source, source, once);
}

/** Only for an expression that is known to compile. */
function once(source: string): RE2JS {
  return RE2JS.compile(source);
}

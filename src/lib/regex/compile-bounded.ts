import { RE2JS, RE2JSSyntaxException } from 're2js';
import { failure, type Result, success } from '../util/result.ts';
import { estimateCost } from './estimate-cost.ts';

/** Why an expression cannot be used. `fragment` is the faulty part; null for the whole expression. */
export type PatternError = { message: string; fragment: string | null };

/** `maxSize` is the maximum number of re2js instructions. */
export type ExpressionBounds = { flags?: number; maxSize: number };

/** The estimate may be too high by this factor, because re2js makes one class of `a|b|c`. */
const TOLERANCE = 4;

/** An expression with a higher cost is never compiled, whatever its bounds are. */
export const NEVER_COMPILED = 8000;

/**
 * The only way to compile an expression that somebody wrote. It estimates the size first: re2js allows a million
 * instructions, and needs hundreds of megabytes for a line of counts (`\pL{1000}\pL{1000}…`).
 */
export function compileBounded(source: string, bounds: ExpressionBounds): Result<RE2JS, PatternError> {
  const { flags = 0, maxSize } = bounds;
  const { size, cost } = estimateCost(source);
  if (cost > TOLERANCE * maxSize) return failure(oversize(size, maxSize));
  try {
    const regex = RE2JS.compile(source, flags);
    const actual = regex.programSize();
    return actual > maxSize ? failure(oversize(actual, maxSize)) : success(regex);
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    return failure({ message: error.getDescription(), fragment: error.getPattern() });
  }
}

function oversize(size: number, maxSize: number): PatternError {
  const message =
    size > maxSize
      ? `it compiles to ${size} instructions, but the limit is ${maxSize}; shorten it, or use smaller counts`
      : 'it needs too much memory; use fewer groups, and fewer classes such as \\pL';
  return { message, fragment: null };
}

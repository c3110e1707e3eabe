import type { RegexNode } from './ast.ts';
import { type Cursor, take, takeMatch } from './cursor.ts';

type Bounds = { min: number; max: number };

const SHORT: Record<string, Bounds> = {
  '*': { min: 0, max: Number.POSITIVE_INFINITY },
  '+': { min: 1, max: Number.POSITIVE_INFINITY },
  '?': { min: 0, max: 1 },
};

/** Wraps a node in the repetition that follows it, if any. */
export function parseRepeat(cursor: Cursor, body: RegexNode): RegexNode {
  // Most atoms are letters that nothing follows: no expression need look.
  const bounds = '*+?{'.includes(cursor.source.charAt(cursor.at)) ? takeBounds(cursor) : null;
  if (!bounds) return body;
  const greedy = take(cursor, '?') === cursor.flags.ungreedy;
  return { type: 'repeat', body, ...bounds, greedy };
}

/** A brace that starts no valid count (`{`, `{,5}`, `{01}`) is a literal in RE2. */
function takeBounds(cursor: Cursor): Bounds | null {
  const short = takeMatch(cursor, /[*+?]/y)?.[0];
  if (short) return SHORT[short] ?? null;
  const count = takeMatch(cursor, /\{(0|[1-9][0-9]*)(,(0|[1-9][0-9]*)?)?\}/y);
  if (!count) return null;
  const min = Number(count[1]);
  if (count[2] === undefined) return { min, max: min };
  return { min, max: count[3] === undefined ? Number.POSITIVE_INFINITY : Number(count[3]) };
}

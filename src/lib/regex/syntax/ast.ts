import type { CharSet } from './char-set.ts';

/** What can hold at a position without consuming anything. */
export type Assertion =
  | 'line-start'
  | 'line-end'
  | 'text-start'
  | 'text-end'
  | 'word-boundary'
  | 'not-word-boundary';

/**
 * A pattern's syntax tree, flags already applied: a set says exactly which code points it takes, whatever the flag i
 * said where it stood. `set: null` is a set whose members this parser does not know (a Unicode class, a cased letter
 * outside ASCII): it consumes one code point and nothing more is claimed.
 */
export type RegexNode =
  | { type: 'char'; set: CharSet | null; literal: boolean }
  | { type: 'concat'; parts: RegexNode[] }
  | { type: 'alternate'; options: RegexNode[] }
  | { type: 'repeat'; body: RegexNode; min: number; max: number; greedy: boolean }
  | { type: 'group'; body: RegexNode; name: string | null }
  | { type: 'assert'; assertion: Assertion };

import type { CharSet } from './char-set.ts';

/** A condition on a position. It consumes no text. */
export type Assertion =
  | 'line-start'
  | 'line-end'
  | 'text-start'
  | 'text-end'
  | 'word-boundary'
  | 'not-word-boundary';

/**
 * A pattern's syntax tree, with the flags applied: a set contains exactly the code points that it accepts. `set: null` is a set
 * whose members the parser does not know (a Unicode class, a cased letter outside ASCII); it consumes one code point. `literal`:
 * the pattern spells out the character.
 */
export type RegexNode =
  | { type: 'char'; set: CharSet | null; literal: boolean }
  | { type: 'concat'; parts: RegexNode[] }
  | { type: 'alternate'; options: RegexNode[] }
  | { type: 'repeat'; body: RegexNode; min: number; max: number; greedy: boolean }
  | { type: 'group'; body: RegexNode; name: string | null }
  | { type: 'assert'; assertion: Assertion };

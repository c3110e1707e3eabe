import type { Assertion } from '../../regex/syntax/ast.ts';

/**
 * The characters of a folded text that a class accepts: 1 or 0 for each ASCII character. The last of the 129 bytes stands for
 * all characters outside ASCII.
 */
export type UnitTable = Uint8Array;

/** One instruction of a segment. A run takes as many UTF-16 units as it can, from `min` to `max`, and never gives one back. */
export type Instruction =
  | { kind: 'literal'; text: string }
  | { kind: 'run'; table: UnitTable; min: number; max: number }
  | { kind: 'assert'; assertion: Assertion };

/** A part of a pattern without `.*`. Each start of a segment has exactly one end. */
export type Segment = {
  instructions: Instruction[];
  /**
   * A literal (or its beginning) at a fixed distance from the start of the segment. The search looks for it first. `isCounted`:
   * some characters within that distance may have two UTF-16 units.
   */
  anchor: { text: string; offset: number; isCounted: boolean } | null;
  /** The longest literal of the segment, or its beginning. A text without it does not contain the segment. */
  needle: string;
  /** The segment consists of its anchor only. */
  isLiteral: boolean;
  /** The options of the alternations that this segment took, in order. */
  choices: number[];
};

/** A `.*`, `.+` or `.{3,}` between two segments, before the first, or after the last. */
export type Gap = { min: number; greedy: boolean };

/** Segments that follow each other on one line. `before` and `after` are gaps at the start and the end of the pattern. */
export type Chain = { segments: Segment[]; gaps: Gap[]; before: Gap | null; after: Gap | null };

/** A pattern as alternative chains. RE2 prefers the earlier ones. */
export type ChainProgram = {
  chains: Chain[];
  /** A gap counts characters. The result is right only if each character of the text has one UTF-16 unit. */
  countsGaps: boolean;
  /** Each chain is one segment without gaps. So the result is also right on texts of several lines. */
  crossesLines: boolean;
};

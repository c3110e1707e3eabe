import type { Assertion } from '../../regex/syntax/ast.ts';

/** Which units of a folded text a class takes: one byte for each ASCII character, and one for all the others. */
export type UnitTable = Uint8Array;

/** One instruction of a segment. A run takes as many units as it can, from `min` to `max`, and never gives one back. */
export type Instruction =
  | { kind: 'literal'; text: string }
  | { kind: 'run'; table: UnitTable; min: number; max: number }
  | { kind: 'assert'; assertion: Assertion };

/** A stretch of a pattern without `.*`: where it starts decides where it ends. */
export type Segment = {
  instructions: Instruction[];
  /**
   * A literal (or its beginning) at a fixed distance from the segment's start, to find the segment by. `isCounted`: that
   * distance counts characters which may be of two units.
   */
  anchor: { text: string; offset: number; isCounted: boolean } | null;
  /** Any literal of the segment, or its beginning: without it the segment is not there. */
  needle: string;
  /** The segment is its anchor and nothing else. */
  isLiteral: boolean;
  /** Which options of alternations were taken in this segment, in order. */
  choices: number[];
};

/** A `.*`, `.+` or `.{3,}` between two segments, before the first, or after the last. */
export type Gap = { min: number; greedy: boolean };

/** Segments that follow each other on one line. `before` and `after` are gaps at the pattern's own ends. */
export type Chain = { segments: Segment[]; gaps: Gap[]; before: Gap | null; after: Gap | null };

/** A pattern as the chains it is the alternation of, in order of preference. */
export type ChainProgram = {
  chains: Chain[];
  /** Counts characters between segments: right only on texts in which each is one UTF-16 unit. */
  countsGaps: boolean;
  /** One segment without gaps: right on texts of several lines too. */
  crossesLines: boolean;
};

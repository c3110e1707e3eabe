import { foldedLiteral } from '../../regex/syntax/case-folding.ts';
import { type CharSet, intersects, memoizeBySet, union } from '../../regex/syntax/char-set.ts';
import type { Instruction, Segment } from './chain.ts';
import type { Piece } from './flatten.ts';
import { takesNonAscii, unitTable } from './unit-table.ts';

type RunPiece = Extract<Piece, { type: 'run' }>;
/** What a segment is made of: all pieces but gaps. */
export type SegmentPiece = Exclude<Piece, { type: 'gap' }>;

/**
 * Makes a segment of pieces, or null when its start would not decide its end: each run of varying length must be
 * stopped by what follows it, since none of its characters can begin that. Only at the pattern's end may a run go
 * unstopped: there it takes all it can.
 */
export function makeSegment(pieces: SegmentPiece[], isLast: boolean): Segment | null {
  const instructions: Instruction[] = [];
  for (const [i, piece] of pieces.entries()) {
    if (piece.type === 'choice') continue;
    const instruction =
      piece.type === 'assert' ? assertInstruction(piece) : runInstruction(piece, pieces.slice(i + 1), isLast);
    if (!instruction) return null;
    append(instructions, instruction);
  }
  return instructions.some((instruction) => instruction.kind !== 'assert')
    ? toSegment(instructions, pieces)
    : null;
}

function assertInstruction({ assertion }: Extract<Piece, { type: 'assert' }>): Instruction {
  return { kind: 'assert', assertion };
}

/**
 * What is searched for of a longer literal: V8's `indexOf` and `lastIndexOf` may look at each character as often as what
 * they search for is long.
 */
const MAX_ANCHOR = 12;

function toSegment(instructions: Instruction[], pieces: SegmentPiece[]): Segment {
  const [only] = instructions;
  return {
    instructions,
    anchor: findAnchor(instructions),
    needle: longestLiteral(instructions).slice(0, MAX_ANCHOR),
    isLiteral: instructions.length === 1 && only?.kind === 'literal' && only.text.length <= MAX_ANCHOR,
    choices: pieces.flatMap((piece) => (piece.type === 'choice' ? piece.option : [])),
  };
}

function runInstruction(run: RunPiece, rest: SegmentPiece[], isLast: boolean): Instruction | null {
  const { set, min, max } = run;
  const letter = min === 1 && max === 1 ? wholeLetter(set) : null;
  if (letter !== null) return { kind: 'literal', text: letter };
  const table = unitTable(set);
  if (!table) return null;
  if (min === max || isStopped(run, rest)) return { kind: 'run', table, min, max };
  if (!isLast || !isFreeToEnd(run, rest)) return null;
  return { kind: 'run', table, min, max: run.greedy ? max : min };
}

/** A letter in all of its cases, or a sign: its place in a folded text is right or wrong, whatever the flags were. */
const wholeLetter = memoizeBySet(computeLetter);

function computeLetter(set: CharSet): string | null {
  const letter = foldedLiteral(set);
  if (letter === null || !/[a-z]/.test(letter)) return letter;
  const cases = 'sk'.includes(letter) ? 3 : 2;
  return set.length === 2 * cases ? letter : null;
}

/** Whether what must follow a run cannot begin with a character of the run: then the run is all of them or no match. */
function isStopped(run: RunPiece, rest: SegmentPiece[]): boolean {
  let follow: CharSet = [];
  for (const piece of rest) {
    // Another option would stop the run elsewhere, and RE2 settles a run's length before it chooses.
    if (piece.type === 'choice') return false;
    if (piece.type !== 'run') continue;
    follow = union(follow, piece.set);
    if (piece.min > 0) return !intersects(run.set, follow);
  }
  const ends = rest.some(isEnd);
  return ends && !intersects(run.set, union(follow, [10, 10]));
}

function isEnd(piece: SegmentPiece): boolean {
  return piece.type === 'assert' && (piece.assertion === 'line-end' || piece.assertion === 'text-end');
}

/** Whether nothing after a run can fail, or want one of its characters: it ends as it likes. */
function isFreeToEnd(run: RunPiece, rest: SegmentPiece[]): boolean {
  if (!run.greedy) return rest.length === 0;
  return rest.every((piece) => piece.type === 'run' && !intersects(piece.set, run.set));
}

function append(instructions: Instruction[], instruction: Instruction): void {
  const last = instructions.at(-1);
  if (instruction.kind === 'literal' && last?.kind === 'literal') last.text += instruction.text;
  else if (instruction.kind !== 'run' || instruction.max > 0) instructions.push(instruction);
}

function findAnchor(instructions: Instruction[]): Segment['anchor'] {
  let best: Segment['anchor'] = null;
  let offset = 0;
  let isCounted = false;
  for (const instruction of instructions) {
    if (instruction.kind === 'literal' && instruction.text.length > (best?.text.length ?? 0))
      best = { text: instruction.text.slice(0, MAX_ANCHOR), offset, isCounted };
    if (instruction.kind === 'run' && instruction.min !== instruction.max) return best;
    if (instruction.kind === 'run' && takesNonAscii(instruction.table)) isCounted = true;
    offset += lengthOf(instruction);
  }
  return best;
}

function lengthOf(instruction: Instruction): number {
  if (instruction.kind === 'assert') return 0;
  return instruction.kind === 'literal' ? instruction.text.length : instruction.min;
}

function longestLiteral(instructions: Instruction[]): string {
  const texts = instructions.flatMap((instruction) =>
    instruction.kind === 'literal' ? instruction.text : [],
  );
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '');
}

import { foldedLiteral } from '../../regex/syntax/case-folding.ts';
import {
  type CharSet,
  has,
  intersects,
  KELVIN,
  LONG_S,
  MAX_CODE_POINT,
  memoizeBySet,
  union,
} from '../../regex/syntax/char-set.ts';
import type { Instruction, Segment, UnitTable } from './chain.ts';
import type { Piece } from './flatten.ts';

const ASCII = 128;
const FOREIGN_LETTERS: CharSet = union([LONG_S, LONG_S], [KELVIN, KELVIN]);
/** All characters outside ASCII, except the two that fold into ASCII. */
const FOREIGN: CharSet = [ASCII, LONG_S - 1, LONG_S + 1, KELVIN - 1, KELVIN + 1, MAX_CODE_POINT];

/**
 * The table of a set, for folded texts. Null for a set with only some characters outside ASCII, or with only one case of a letter:
 * a folded text and the table do not distinguish these.
 */
const unitTable = memoizeBySet(makeTable);

function makeTable(set: CharSet): UnitTable | null {
  const takesNonAscii = nonAsciiMembers(set);
  if (takesNonAscii === null || !isCaseless(set)) return null;
  const table = new Uint8Array(ASCII + 1);
  for (let unit = 0; unit < ASCII; unit++) table[unit] = has(set, unit) ? 1 : 0;
  table[ASCII] = takesNonAscii ? 1 : 0;
  return table;
}

/** Whether a table accepts characters outside ASCII. Some have two UTF-16 units, and a run cannot tell one from two of them. */
export function takesNonAscii(table: UnitTable): boolean {
  return table[ASCII] === 1;
}

/** Whether a set has all characters outside ASCII (true), none (false), or some (null). Ignores the two that fold into ASCII. */
function nonAsciiMembers(set: CharSet): boolean | null {
  if (!intersects(set, FOREIGN)) return false;
  const whole = union(set, FOREIGN_LETTERS);
  const last = whole.length - 2;
  return (whole[last] ?? 0) <= ASCII && whole[last + 1] === MAX_CODE_POINT ? true : null;
}

/** Whether a set has all cases of a letter or none. ſ is a case of s, and the Kelvin sign is a case of k. */
function isCaseless(set: CharSet): boolean {
  for (let upper = 0x41; upper <= 0x5a; upper++) {
    if (has(set, upper) !== has(set, upper + 0x20)) return false;
  }
  return has(set, 0x73) === has(set, LONG_S) && has(set, 0x6b) === has(set, KELVIN);
}

type RunPiece = Extract<Piece, { type: 'run' }>;
/** The pieces of a segment: all kinds except gaps. */
export type SegmentPiece = Exclude<Piece, { type: 'gap' }>;

/**
 * Makes a segment of pieces; null if one start could have several ends. So each run of variable length must be stopped: no
 * character of the run can begin what follows it. Only a run at the end of the pattern needs no stop.
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
 * The search looks for this many characters of a longer literal. V8's `indexOf` and `lastIndexOf` are not linear: they may look
 * at each character of the text as often as the literal has characters.
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

/** The character of a set with all cases of one letter, or with one other character. Null for all other sets. */
const wholeLetter = memoizeBySet(computeLetter);

function computeLetter(set: CharSet): string | null {
  const letter = foldedLiteral(set);
  if (letter === null || !/[a-z]/.test(letter)) return letter;
  const cases = 'sk'.includes(letter) ? 3 : 2;
  return set.length === 2 * cases ? letter : null;
}

/** Whether no character of a run can begin what follows it. The run then takes all of its characters, or nothing matches. */
function isStopped(run: RunPiece, rest: SegmentPiece[]): boolean {
  let follow: CharSet = [];
  for (const piece of rest) {
    // RE2 decides the length of a run before it chooses an option, and another option could stop the run elsewhere.
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

/** Whether nothing limits a run at the end of a pattern. Such a run takes all it can, or its minimum if it is lazy. */
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

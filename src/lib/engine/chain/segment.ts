import { foldedLiteral } from '../../regex/syntax/case-folding.ts';
import { type CharSet, intersects, memoizeBySet, union } from '../../regex/syntax/char-set.ts';
import type { Segment, Step } from './chain.ts';
import type { Piece } from './flatten.ts';
import { takesNonAscii, unitTable } from './unit-table.ts';

export type Run = Extract<Piece, { type: 'run' }>;
/** What a segment is made of: all pieces but gaps. */
export type SegmentPiece = Exclude<Piece, { type: 'gap' }>;

/**
 * Makes a segment of pieces, or null when its start would not decide its end: each run of varying length must be
 * stopped by what follows it, since none of its characters can begin that. Only at the pattern's end may a run go
 * unstopped: there it takes all it can.
 */
export function makeSegment(pieces: SegmentPiece[], isLast: boolean): Segment | null {
  const steps: Step[] = [];
  for (const [i, piece] of pieces.entries()) {
    if (piece.type === 'choice') continue;
    const step = piece.type === 'assert' ? assertStep(piece) : runStep(piece, pieces.slice(i + 1), isLast);
    if (!step) return null;
    append(steps, step);
  }
  return steps.some((step) => step.kind !== 'assert') ? describe(steps, pieces) : null;
}

function assertStep({ assertion }: Extract<Piece, { type: 'assert' }>): Step {
  return { kind: 'assert', assertion };
}

/**
 * What is searched for of a longer literal: V8's `indexOf` and `lastIndexOf` may look at each character as often as what
 * they search for is long.
 */
const MAX_ANCHOR = 12;

function describe(steps: Step[], pieces: SegmentPiece[]): Segment {
  const [only] = steps;
  return {
    steps,
    anchor: findAnchor(steps),
    needle: longestLiteral(steps).slice(0, MAX_ANCHOR),
    isLiteral: steps.length === 1 && only?.kind === 'literal' && only.text.length <= MAX_ANCHOR,
    choices: pieces.flatMap((piece) => (piece.type === 'choice' ? piece.option : [])),
  };
}

function runStep(run: Run, rest: SegmentPiece[], isLast: boolean): Step | null {
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
function isStopped(run: Run, rest: SegmentPiece[]): boolean {
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
function isFreeToEnd(run: Run, rest: SegmentPiece[]): boolean {
  if (!run.greedy) return rest.length === 0;
  return rest.every((piece) => piece.type === 'run' && !intersects(piece.set, run.set));
}

function append(steps: Step[], step: Step): void {
  const last = steps.at(-1);
  if (step.kind === 'literal' && last?.kind === 'literal') last.text += step.text;
  else if (step.kind !== 'run' || step.max > 0) steps.push(step);
}

function findAnchor(steps: Step[]): Segment['anchor'] {
  let best: Segment['anchor'] = null;
  let offset = 0;
  let isCounted = false;
  for (const step of steps) {
    if (step.kind === 'literal' && step.text.length > (best?.text.length ?? 0))
      best = { text: step.text.slice(0, MAX_ANCHOR), offset, isCounted };
    if (step.kind === 'run' && step.min !== step.max) return best;
    if (step.kind === 'run' && takesNonAscii(step.table)) isCounted = true;
    offset += stepLength(step);
  }
  return best;
}

function stepLength(step: Step): number {
  if (step.kind === 'assert') return 0;
  return step.kind === 'literal' ? step.text.length : step.min;
}

function longestLiteral(steps: Step[]): string {
  const texts = steps.flatMap((step) => (step.kind === 'literal' ? step.text : []));
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '');
}

import type { Splice } from '../../text/edits.ts';
import { append } from '../../util/lists.ts';
import { readMultiByte } from '../decode-text.ts';
import { byteOf, type Charset, isProof, type Sequence } from './evidence.ts';

/** A run of mojibake; `text` is the original. */
export type MojibakeRun = Splice & { charset: Charset };

/** The runs that one charset finds in a text: certain ones, and possible ones, which count if nothing in the text contradicts them. */
type Reading = { proven: MojibakeRun[]; plausible: MojibakeRun[] };

const NOT_ASCII = /[^\0-\x7f]+/g;

/**
 * Finds the runs that are certainly mojibake, in order: `‚Üí` for →, `â€™` for ’. A run that could be clean text counts only if
 * nothing in the whole text contradicts mojibake.
 */
export function findMojibake(text: string): MojibakeRun[] {
  const readings = [readAs('MacRoman', text), readAs('Windows-1252', text)];
  const [likely, other] = readings.sort((a, b) => evidence(b) - evidence(a));
  if (!likely || !other) return [];
  const doubtful = [...other.proven, ...likely.plausible, ...other.plausible].sort(
    (a, b) => runLength(b) - runLength(a),
  );
  return keepDisjoint([...likely.proven, ...doubtful], text.length);
}

function evidence({ proven }: Reading): number {
  return proven.reduce((total, run) => total + runLength(run), 0);
}

function runLength({ start, end }: MojibakeRun): number {
  return end - start;
}

function readAs(charset: Charset, text: string): Reading {
  const groups: Sequence[][] = [];
  let isWhollyMojibake = true;
  for (const { 0: stretch, index } of text.matchAll(NOT_ASCII)) {
    const { groups: found, strays } = readStretch(charset, stretch, index);
    append(groups, found);
    if (strays > 0) isWhollyMojibake = false;
  }
  const toRuns = (some: Sequence[][]) => some.map((group) => toRun(charset, group));
  const [proven, unproven] = partition(groups, (group) => isProof(charset, group, text));
  const isPlausible = isWhollyMojibake && proven.length > 0;
  return { proven: toRuns(proven), plausible: isPlausible ? toRuns(unproven) : [] };
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  const passed: T[] = [];
  const failed: T[] = [];
  for (const item of items) (test(item) ? passed : failed).push(item);
  return [passed, failed];
}

/** Groups adjacent sequences. `strays` are the characters that are not UTF-8 in this charset. */
function readStretch(charset: Charset, stretch: string, offset: number) {
  const byteAt = (index: number) => byteOf(charset, stretch.charAt(index));
  const groups: Sequence[][] = [];
  let strays = 0;
  let isOpen = false;
  for (let at = 0; at < stretch.length; ) {
    const character = readMultiByte(byteAt, at);
    const end = at + (character?.length ?? 1);
    if (!character) strays++;
    else {
      if (!isOpen) groups.push([]);
      const written = stretch.slice(at, end);
      groups.at(-1)?.push({ start: offset + at, end: offset + end, written, meant: character.codePoint });
    }
    isOpen = character !== null;
    at = end;
  }
  return { groups, strays };
}

function toRun(charset: Charset, group: readonly Sequence[]): MojibakeRun {
  const text = group.map(({ meant }) => String.fromCodePoint(meant)).join('');
  return { start: group[0]?.start ?? 0, end: group.at(-1)?.end ?? 0, text, charset };
}

/** Of two runs that overlap, the one that is earlier in the list stays. */
function keepDisjoint(runs: readonly MojibakeRun[], textLength: number): MojibakeRun[] {
  if (runs.length === 0) return [];
  const taken = new Uint8Array(textLength);
  const kept = runs.filter(({ start, end }) => {
    const isFree = !taken.subarray(start, end).includes(1);
    if (isFree) taken.fill(1, start, end);
    return isFree;
  });
  return kept.sort((a, b) => a.start - b.start);
}

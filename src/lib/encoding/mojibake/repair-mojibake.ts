import { applySplices } from '../../text/edits.ts';
import { append } from '../../util/lists.ts';
import { findMojibake, type MojibakeRun } from './find-mojibake.ts';

/**
 * The repairs that remove all mojibake from a text, in order. The text may have been decoded wrongly several times. `isIntentional`
 * tells whether the mojibake at an offset is intentional; it then stays.
 */
export function findMojibakeRepairs(
  text: string,
  isIntentional: (offset: number) => boolean = () => false,
): MojibakeRun[] {
  let repairs: MojibakeRun[] = [];
  let repaired = text;
  // This ends, because each round shortens the text: as mojibake, a character always has several units.
  for (;;) {
    const found = findMojibake(repaired);
    const starts = originalStarts(found, repairs);
    const runs = found.filter((_, index) => !isIntentional(starts[index] ?? 0));
    if (runs.length === 0) return repairs;
    repairs = compose(repaired, repairs, runs);
    repaired = applySplices(text, repairs);
  }
}

/** Maps runs of a repaired text to the original text. The runs must be in order. */
function originalStarts(runs: readonly MojibakeRun[], repairs: readonly MojibakeRun[]): number[] {
  const placed = inMiddle(repairs);
  let next = 0;
  let shift = 0;
  return runs.map(({ start }) => {
    for (let block = placed[next]; block && block.end <= start; block = placed[++next]) {
      shift = (block.first[0]?.end ?? block.end) - block.end;
    }
    const around = placed[next];
    return around && around.start <= start ? (around.first[0]?.start ?? start) : start + shift;
  });
}

/** A stretch of the text between two rounds that no repair of either round crosses. */
type Block = { start: number; end: number; first: MojibakeRun[]; second: MojibakeRun[] };

/** Combines two rounds of repairs into one. The offsets of `second` count in the text after `first`. */
function compose(
  middle: string,
  first: readonly MojibakeRun[],
  second: readonly MojibakeRun[],
): MojibakeRun[] {
  let shift = 0;
  return toBlocks(first, second).map((block) => {
    const { start, end } = block;
    const inside = block.second.map((run) => ({ ...run, start: run.start - start, end: run.end - start }));
    const text = applySplices(middle.slice(start, end), inside);
    const before = shift;
    for (const run of block.first) shift += run.end - run.start - run.text.length;
    const charset = block.first[0]?.charset ?? block.second[0]?.charset ?? 'Windows-1252';
    return { start: start + before, end: end + shift, text, charset };
  });
}

function toBlocks(first: readonly MojibakeRun[], second: readonly MojibakeRun[]): Block[] {
  const pieces: Block[] = [
    ...inMiddle(first),
    ...second.map((run) => ({ start: run.start, end: run.end, first: [], second: [run] })),
  ].sort((a, b) => a.start - b.start);
  const blocks: Block[] = [];
  for (const piece of pieces) {
    const last = blocks.at(-1);
    if (!last || piece.start >= last.end) blocks.push(piece);
    else {
      last.end = Math.max(last.end, piece.end);
      append(last.first, piece.first);
      append(last.second, piece.second);
    }
  }
  return blocks;
}

/** The positions of the first round's repairs in the repaired text. */
function inMiddle(first: readonly MojibakeRun[]): Block[] {
  let shift = 0;
  return first.map((run) => {
    const start = run.start - shift;
    const end = start + run.text.length;
    shift = run.end - end;
    return { start, end, first: [run], second: [] };
  });
}

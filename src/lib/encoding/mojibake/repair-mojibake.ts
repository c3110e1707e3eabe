import { applySplices } from '../../text/edits.ts';
import { append } from '../../util/append.ts';
import { findMojibake, type MojibakeRun } from './find-mojibake.ts';

/**
 * The repairs that remove all mojibake from a text, even if it was decoded wrongly more than once; in order. `isIntentional`
 * tells whether the text at an offset is intentional.
 */
export function findMojibakeRepairs(
  text: string,
  isIntentional: (offset: number) => boolean = () => false,
): MojibakeRun[] {
  let repairs: MojibakeRun[] = [];
  let repaired = text;
  // Each round shortens the text, since a character is never one unit as mojibake; so this ends.
  for (;;) {
    const found = findMojibake(repaired);
    const starts = originalStarts(found, repairs);
    const runs = found.filter((_, index) => !isIntentional(starts[index] ?? 0));
    if (runs.length === 0) return repairs;
    repairs = compose(repaired, repairs, runs);
    repaired = applySplices(text, repairs);
  }
}

/** Where runs of a repaired text, in order, begin in the text as it was. */
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

/** One list of repairs that does what `first` and then `second` do; the second counts in the text that the first has left. */
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

/** Where the repairs of the first round stand once they are made. */
function inMiddle(first: readonly MojibakeRun[]): Block[] {
  let shift = 0;
  return first.map((run) => {
    const start = run.start - shift;
    const end = start + run.text.length;
    shift = run.end - end;
    return { start, end, first: [run], second: [] };
  });
}

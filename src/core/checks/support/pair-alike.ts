import type { ReadEntry } from '../check.ts';
import type { Change } from './change.ts';
import type { Likeness } from './likeness.ts';

/** From this share of common lines on, an entry with another id is the same one. */
const SAME = 0.5;

type Candidate = Change & { share: number; isInPlace: boolean };

/** Entries that are gone, each with the new one that is most like it; no entry is in two pairs. */
export function pairAlike(
  gone: readonly ReadEntry[],
  fresh: readonly ReadEntry[],
  likeness: Likeness,
): Change[] {
  const taken = new Set<ReadEntry>();
  return candidates(gone, fresh, likeness)
    .filter(isSame)
    .sort((a, b) => b.share - a.share || Number(b.isInPlace) - Number(a.isInPlace))
    .flatMap(({ before, after }) => {
      if (taken.has(before) || taken.has(after)) return [];
      taken.add(before).add(after);
      return [{ before, after }];
    });
}

/** By their marks, so that not every entry is compared with every other when a whole knowledge base gets other ids. */
function candidates(
  gone: readonly ReadEntry[],
  fresh: readonly ReadEntry[],
  likeness: Likeness,
): Candidate[] {
  if (gone.length === 0 || fresh.length === 0) return [];
  const byMark = new Map(fresh.flatMap((file) => likeness.marksOf(file).map((mark) => [mark, file])));
  return gone.flatMap((before) => {
    const alike = new Set(likeness.marksOf(before).flatMap((mark) => byMark.get(mark) ?? []));
    return [...alike].map((after) => ({
      before,
      after,
      share: likeness.shareOfLines(before, after),
      isInPlace: before.path === after.path,
    }));
  });
}

/** A draft is little more than its marks; most of its lines come when it is finished. */
function isSame({ before, share, isInPlace }: Candidate): boolean {
  return isInPlace || !before.entry.in_kb || share >= SAME;
}

import type { ReadEntry } from '../check.ts';

/** Whether one of two entries says, under overlaps_with, that both may match the same record; or might, if it could be read. */
export function isDeclaredOverlap(file: ReadEntry, other: ReadEntry): boolean {
  if (file.lost.has('overlaps_with') || other.lost.has('overlaps_with')) return true;
  const [{ entry: a }, { entry: b }] = [file, other];
  return a.overlaps_with.includes(b.error_id) || b.overlaps_with.includes(a.error_id);
}

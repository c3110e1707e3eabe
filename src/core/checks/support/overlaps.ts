import type { ReadEntry } from '../check.ts';

/** Whether one of two entries says, under overlaps_with, that both may match the same record. */
export function isDeclaredOverlap({ entry: a }: ReadEntry, { entry: b }: ReadEntry): boolean {
  return a.overlaps_with.includes(b.error_id) || b.overlaps_with.includes(a.error_id);
}

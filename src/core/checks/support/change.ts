import type { ReadEntry } from '../check.ts';

/** An entry before and after the change. */
export type Change = { before: ReadEntry; after: ReadEntry };

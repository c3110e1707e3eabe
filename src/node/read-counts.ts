import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COUNTS_FILE, readCounts } from '../core/counting/counts.ts';
import type { CountsFile } from '../generated/counts.ts';

/** What sync has counted into the entries of a folder. A file that is not sync's own counts as none: sync itself will complain. */
export function readCountedTotals(folder: string): CountsFile['epochs'] {
  const file = join(folder, COUNTS_FILE);
  const counts = readCounts(existsSync(file) ? readFileSync(file, 'utf8') : null) ?? new Map();
  return Object.fromEntries([...counts].map(([epoch, totals]) => [epoch, Object.fromEntries(totals)]));
}

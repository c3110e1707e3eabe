import type { Match } from '../../../generated/match.ts';
import type { ReadEntry } from '../check.ts';
import { type ReadPattern, readPatterns } from './patterns.ts';

/** The first pattern by which an entry matched. */
export function matchedBy(file: ReadEntry, { evidence }: Match): ReadPattern | null {
  const source = evidence.find((item) => item.by === 'pattern')?.pattern;
  return readPatterns(file).find((pattern) => pattern.source === source) ?? null;
}

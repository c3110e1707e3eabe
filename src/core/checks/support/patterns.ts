import type { Match } from '../../../generated/match.ts';
import type { PatternError } from '../../../lib/regex/compile-bounded.ts';
import { admitPattern } from '../../../lib/regex/pattern.ts';
import type { ReadEntry } from '../check.ts';

/** A pattern as it stands in an entry; `error` where it is not admitted. */
export type ReadPattern = { file: ReadEntry; index: number; source: string; error: PatternError | null };

/** Nearly every check of patterns asks; each pattern is compiled once. */
const read = new WeakMap<ReadEntry, readonly ReadPattern[]>();

export function readPatterns(file: ReadEntry): readonly ReadPattern[] {
  const known = read.get(file);
  if (known) return known;
  const patterns = file.entry.patterns.map((source, index) => ({
    file,
    index,
    source,
    error: admitPattern(source),
  }));
  read.set(file, patterns);
  return patterns;
}

/** The patterns of all entries that are admitted: of the others `patterns/syntax` speaks, and no other check. */
export function admittedPatterns(entries: readonly ReadEntry[]): ReadPattern[] {
  return entries.flatMap((file) => readPatterns(file).filter(({ error }) => error === null));
}

/** Nobody can tell what such an entry would match once its pattern is mended. */
export function hasBrokenPattern(file: ReadEntry): boolean {
  return readPatterns(file).some(({ error }) => error !== null);
}

export function pathOf({ index }: ReadPattern): string[] {
  return ['patterns', String(index)];
}

/** The first pattern by which an entry matched. */
export function matchedBy(file: ReadEntry, { evidence }: Match): ReadPattern | null {
  const source = evidence.find((item) => item.by === 'pattern')?.pattern;
  return readPatterns(file).find((pattern) => pattern.source === source) ?? null;
}

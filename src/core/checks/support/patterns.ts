import type { Match } from '../../../generated/match.ts';
import type { PatternError } from '../../../lib/regex/compile-bounded.ts';
import { admitPattern, compilePattern } from '../../../lib/regex/pattern.ts';
import type { RegexNode } from '../../../lib/regex/syntax/ast.ts';
import { parsedPattern } from '../../../lib/regex/syntax/parse-pattern.ts';
import type { ReadEntry } from '../check.ts';

/** A pattern of an entry; `error` if it cannot be used. */
export type ReadPattern = { file: ReadEntry; index: number; source: string; error: PatternError | null };

/** Memoized, so that each pattern is compiled once for all rules. */
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

/** The usable patterns of all entries. Only `patterns/syntax` reports the others. */
export function admittedPatterns(entries: readonly ReadEntry[]): ReadPattern[] {
  return entries.flatMap((file) => readPatterns(file).filter(({ error }) => error === null));
}

/** True if a pattern cannot be used, so nobody knows what the entry would match. */
export function hasBrokenPattern(file: ReadEntry): boolean {
  return readPatterns(file).some(({ error }) => error !== null);
}

/** True if YAML reads a pattern in another way than its author. Only `front-matter/misread` reports what follows from that. */
export function hasMisreadPattern({ entry }: ReadEntry): boolean {
  return entry.patterns.some(isMisread);
}

/** A line end at the end comes from `|` or `>`. Curly quotes are text for YAML. */
export function isMisread(pattern: string): boolean {
  return pattern.endsWith('\n') || /^[“”„‘’«].*[“”‘’»]$/s.test(pattern);
}

export function pathOf({ index }: ReadPattern): string[] {
  return ['patterns', String(index)];
}

/** The first pattern by which an entry matched. */
export function matchedBy(file: ReadEntry, { evidence }: Match): ReadPattern | null {
  const source = evidence.find((item) => item.by === 'pattern')?.pattern;
  return readPatterns(file).find((pattern) => pattern.source === source) ?? null;
}

/** True for a pattern that matches every record. Only `patterns/empty-match` reports what follows from that. */
export function matchesEmpty(source: string): boolean {
  const node = parsedPattern(source);
  if (node) return isNullable(node);
  const compiled = compilePattern(source);
  return compiled.ok && compiled.value.test('');
}

/** `\b` alone consumes no text, although it does not match an empty one. */
function isNullable(node: RegexNode): boolean {
  switch (node.type) {
    case 'char':
      return false;
    case 'assert':
      return true;
    case 'group':
      return isNullable(node.body);
    case 'concat':
      return node.parts.every(isNullable);
    case 'alternate':
      return node.options.some(isNullable);
    case 'repeat':
      return node.min === 0 || isNullable(node.body);
  }
}

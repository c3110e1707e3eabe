import type { Match } from '../../../generated/match.ts';
import { containsPattern, exampleOf } from '../../../lib/regex/containment/contains-pattern.ts';
import { patternKey } from '../../../lib/regex/pattern-facts.ts';
import type { RegexNode } from '../../../lib/regex/syntax/ast.ts';
import { parsedPattern } from '../../../lib/regex/syntax/parse-pattern.ts';
import { compareText } from '../../../lib/util/lists.ts';
import { memoize } from '../../../lib/util/memoize.ts';
import type { Kb } from '../../kb/kb.ts';
import type { CheckContext } from '../check.ts';
import { isDeclaredOverlap } from './mentioned-ids.ts';
import { admittedPatterns, type ReadPattern } from './patterns.ts';

type Side = { pattern: ReadPattern; node: RegexNode };

/** A narrow pattern, and a wide pattern that matches everything that it matches. */
export type Subsumption = { narrow: Side; wide: Side };

/** The number of wide patterns to try for each pattern. */
const MAX_CONTAINERS = 10;

/** The number of patterns that match its example to look at: most of them may be declared overlaps. */
const MAX_LOOKED_AT = 200;

const KNOWN = new WeakMap<Kb, Subsumption[]>();

/** For each pattern that another pattern contains, the first such pattern. Declared overlaps are left out. */
export function findSubsumptions(context: CheckContext): readonly Subsumption[] {
  const known = KNOWN.get(context.kb) ?? compute(context);
  KNOWN.set(context.kb, known);
  return known;
}

function compute(context: CheckContext): Subsumption[] {
  const patterns = admittedPatterns(context.entries);
  // Of two files with the same id, the first answers.
  const byPlace = new Map(patterns.toReversed().map((pattern) => [placeKey(pattern), pattern]));
  const othersFor = memoize((source: string) => findOthers(source, context, byPlace));
  return patterns.flatMap((pattern) => {
    const node = parsedPattern(pattern.source);
    const wide = node && findContainer(pattern, node, othersFor(pattern.source));
    return wide ? [{ narrow: { pattern, node }, wide }] : [];
  });
}

function placeKey({ file, source }: Pick<ReadPattern, 'file' | 'source'>): string {
  return `${file.entry.error_id} ${source}`;
}

/**
 * A pattern that contains another pattern matches every text that the other matches. So one search for an example text finds
 * all candidates, without comparing every pair. Equal patterns are left out once for all entries that have this pattern: without
 * that, hundreds of entries with the same hundred patterns would be compared with each other.
 */
function findOthers(
  source: string,
  { matcher, matching }: CheckContext,
  byPlace: ReadonlyMap<string, ReadPattern>,
): readonly ReadPattern[] {
  const node = parsedPattern(source);
  const example = node && exampleOf(node);
  if (!example) return [];
  const options = { nearMisses: false, shared: matching };
  const hits = matcher.matchRecord(example, 1, options).matches.flatMap(patternsOf);
  return hits
    .flatMap(({ id, source }) => byPlace.get(`${id} ${source}`) ?? [])
    .filter((other) => patternKey(other.source) !== patternKey(source));
}

function findContainer(pattern: ReadPattern, node: RegexNode, others: readonly ReadPattern[]): Side | null {
  for (const other of firstContainers(pattern, others)) {
    const wide = parsedPattern(other.source);
    if (!wide || containsPattern(wide, node) !== 'contained') continue;
    const container = { pattern: other, node: wide };
    if (!isFirstOfEquals(pattern, node, container)) return container;
  }
  return null;
}

function firstContainers(pattern: ReadPattern, others: readonly ReadPattern[]): ReadPattern[] {
  const containers: ReadPattern[] = [];
  for (const other of others.slice(0, MAX_LOOKED_AT)) {
    if (mayContain(pattern, other)) containers.push(other);
    if (containers.length === MAX_CONTAINERS) break;
  }
  return containers;
}

function patternsOf({ error_id, evidence }: Match): { id: string; source: string }[] {
  return evidence.flatMap((item) => (item.by === 'pattern' ? { id: error_id, source: item.pattern } : []));
}

/** False for files with the same id, which have their own rule, and if the narrow pattern captures more. */
function mayContain(pattern: ReadPattern, other: ReadPattern): boolean {
  if (other.file !== pattern.file) {
    const isSameId = other.file.entry.error_id === pattern.file.entry.error_id;
    if (isSameId || isDeclaredOverlap(pattern.file, other.file)) return false;
  }
  return other.file !== pattern.file || namesOf(pattern).every((name) => namesOf(other).includes(name));
}

function namesOf({ source }: ReadPattern): string[] {
  return [...source.matchAll(/\(\?P?<(\w+)>/g)].map((match) => match[1] ?? '');
}

/** Of two patterns that contain each other, only the second is reported. */
function isFirstOfEquals(pattern: ReadPattern, node: RegexNode, container: Side): boolean {
  const { file, index } = container.pattern;
  const order = compareText(pattern.file.path, file.path) || pattern.index - index;
  return order < 0 && containsPattern(node, container.node) === 'contained';
}

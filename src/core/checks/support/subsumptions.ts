import type { Match } from '../../../generated/match.ts';
import { containsPattern, exampleOf } from '../../../lib/regex/containment/contains-pattern.ts';
import { patternKey } from '../../../lib/regex/pattern-key.ts';
import type { RegexNode } from '../../../lib/regex/syntax/ast.ts';
import { parsedPattern } from '../../../lib/regex/syntax/parse-pattern.ts';
import { compareText } from '../../../lib/util/compare-text.ts';
import { remember } from '../../../lib/util/memoize.ts';
import type { Kb } from '../../kb/kb.ts';
import type { CheckContext } from '../check.ts';
import { isDeclaredOverlap } from './mentions.ts';
import { admittedPatterns, type ReadPattern } from './patterns.ts';

type Side = { pattern: ReadPattern; node: RegexNode };

/** A pattern, and another one that matches whatever it matches. */
export type Subsumption = { narrow: Side; wide: Side };

/** A pattern that so many others may contain is told of the first of them. */
const MAX_CANDIDATES = 10;

/** And of those that match its example, so many are looked at: most of them may be declared overlaps. */
const MAX_LOOKED_AT = 200;

const KNOWN = new WeakMap<Kb, Subsumption[]>();

/** Of each pattern that another one contains, the first that does. Overlaps that are declared are left out. */
export function findSubsumptions(context: CheckContext): readonly Subsumption[] {
  const known = KNOWN.get(context.kb) ?? workOut(context);
  KNOWN.set(context.kb, known);
  return known;
}

function workOut(context: CheckContext): Subsumption[] {
  const patterns = admittedPatterns(context.entries);
  // Of two files with one id the first is the one that answers.
  const byPlace = new Map(patterns.toReversed().map((pattern) => [placeKey(pattern), pattern]));
  const othersFor = remember((source: string) => findOthers(source, context, byPlace));
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
 * Whatever contains a pattern matches a text that the pattern matches: one search for such a text finds all that are worth
 * comparing, without comparing every pattern with every other. Those that say the same are left out, once for all entries
 * that have this pattern: hundreds of entries with the same hundred patterns would be compared with each other.
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
  for (const candidate of firstCandidates(pattern, others)) {
    const wide = parsedPattern(candidate.source);
    if (!wide || containsPattern(wide, node) !== 'contained') continue;
    const container = { pattern: candidate, node: wide };
    if (!isFirstOfEquals(pattern, node, container)) return container;
  }
  return null;
}

function firstCandidates(pattern: ReadPattern, others: readonly ReadPattern[]): ReadPattern[] {
  const candidates: ReadPattern[] = [];
  for (const other of others.slice(0, MAX_LOOKED_AT)) {
    if (isCandidate(pattern, other)) candidates.push(other);
    if (candidates.length === MAX_CANDIDATES) break;
  }
  return candidates;
}

function patternsOf({ error_id, evidence }: Match): { id: string; source: string }[] {
  return evidence.flatMap((item) => (item.by === 'pattern' ? { id: error_id, source: item.pattern } : []));
}

/** Files with the same id have a check of their own; what the wider one would not catch is worth its place. */
function isCandidate(pattern: ReadPattern, other: ReadPattern): boolean {
  if (other.file !== pattern.file) {
    const isSameId = other.file.entry.error_id === pattern.file.entry.error_id;
    if (isSameId || isDeclaredOverlap(pattern.file, other.file)) return false;
  }
  return other.file !== pattern.file || namesOf(pattern).every((name) => namesOf(other).includes(name));
}

function namesOf({ source }: ReadPattern): string[] {
  return [...source.matchAll(/\(\?P?<(\w+)>/g)].map((match) => match[1] ?? '');
}

/** Of two patterns that contain each other, only the second is told. */
function isFirstOfEquals(pattern: ReadPattern, node: RegexNode, container: Side): boolean {
  const { file, index } = container.pattern;
  const order = compareText(pattern.file.path, file.path) || pattern.index - index;
  return order < 0 && containsPattern(node, container.node) === 'contained';
}

import type { Match } from '../generated/types.ts';
import { literalLength } from '../match/specificity.ts';
import type { RegexNode } from '../match/syntax/ast.ts';
import { compareText } from '../problem.ts';
import { atValue, type Check, type CheckContext, type CheckFinding } from './check.ts';
import { containsPattern } from './support/containment/contains-pattern.ts';
import { exampleOf } from './support/containment/example-of.ts';
import { isDeclaredOverlap } from './support/overlaps.ts';
import { parsedPattern } from './support/parsed-pattern.ts';
import { patternKey } from './support/pattern-key.ts';
import { admittedPatterns, pathOf, type ReadPattern } from './support/read-patterns.ts';

/** A pattern that so many others may contain is told of the first of them. */
const MAX_CANDIDATES = 10;

export const check: Check = {
  id: 'patterns/subsumed',
  severity: 'warning',
  summary: 'no pattern matches only what another one matches as well',
  *run(context) {
    const patterns = admittedPatterns(context.entries);
    // Of two files with one id the first is the one that answers.
    const byPlace = new Map(patterns.toReversed().map((pattern) => [placeKey(pattern), pattern]));
    for (const pattern of patterns) {
      const node = parsedPattern(pattern.source);
      const container = node && findContainer(pattern, node, context, byPlace);
      if (container) yield describe(pattern, node, container);
    }
  },
};

type Container = { pattern: ReadPattern; node: RegexNode };

function placeKey({ file, source }: Pick<ReadPattern, 'file' | 'source'>): string {
  return `${file.entry.error_id} ${source}`;
}

/**
 * Whatever contains a pattern matches a text that the pattern matches: one search for such a text finds all that are worth
 * comparing, without comparing every pattern with every other.
 */
function findContainer(
  pattern: ReadPattern,
  node: RegexNode,
  { matcher }: CheckContext,
  byPlace: ReadonlyMap<string, ReadPattern>,
): Container | null {
  const example = exampleOf(node);
  if (!example) return null;
  const hits = matcher.matchRecord(example, 1, { nearMisses: false }).matches.flatMap(patternsOf);
  const candidates = hits.flatMap(({ id, source }) => byPlace.get(`${id} ${source}`) ?? []);
  for (const candidate of candidates
    .filter((other) => isCandidate(pattern, other))
    .slice(0, MAX_CANDIDATES)) {
    const wide = parsedPattern(candidate.source);
    if (!wide || containsPattern(wide, node) !== 'contained') continue;
    const container = { pattern: candidate, node: wide };
    if (!isFirstOfEquals(pattern, node, container)) return container;
  }
  return null;
}

function patternsOf({ error_id, evidence }: Match): { id: string; source: string }[] {
  return evidence.flatMap((item) => (item.by === 'pattern' ? { id: error_id, source: item.pattern } : []));
}

/** Duplicates and files with the same id have checks of their own; what the wider one would not catch is worth its place. */
function isCandidate(pattern: ReadPattern, other: ReadPattern): boolean {
  if (other.source === pattern.source) return false;
  if (other.file !== pattern.file) {
    const isSameId = other.file.entry.error_id === pattern.file.entry.error_id;
    if (isSameId || isDeclaredOverlap(pattern.file, other.file)) return false;
  }
  if (other.file === pattern.file && namesOf(pattern).some((name) => !namesOf(other).includes(name)))
    return false;
  return patternKey(other.source) !== patternKey(pattern.source);
}

function namesOf({ source }: ReadPattern): string[] {
  return [...source.matchAll(/\(\?P?<(\w+)>/g)].map((match) => match[1] ?? '');
}

/** Of two patterns that contain each other, only the second is told. */
function isFirstOfEquals(pattern: ReadPattern, node: RegexNode, container: Container): boolean {
  const { file, index } = container.pattern;
  const order = compareText(pattern.file.path, file.path) || pattern.index - index;
  return order < 0 && containsPattern(node, container.node) === 'contained';
}

function describe(
  pattern: ReadPattern,
  node: RegexNode,
  { pattern: other, node: wide }: Container,
): CheckFinding {
  const { error_id } = other.file.entry;
  if (other.file === pattern.file) {
    const message = `pattern ${other.index + 1} of this entry matches all that this one matches: ${other.source}`;
    const onlyRanks = literalLength(node) > literalLength(wide);
    const help = onlyRanks ? 'Keep it only to rank higher where it matches.' : 'Remove it.';
    return {
      ...atValue(pattern.file, pathOf(pattern), message, help),
      severity: onlyRanks ? 'info' : 'warning',
    };
  }
  const message = `a pattern of ${error_id} matches all that this one matches: ${other.source}`;
  const help = `Make that one narrower, or list ${error_id} under overlaps_with if both are meant to match.`;
  return atValue(pattern.file, pathOf(pattern), message, help);
}

import { memoize } from '../util/memoize.ts';
import { literalLength } from './literal-length.ts';
import { literalSets } from './required-literals.ts';
import type { RegexNode } from './syntax/ast.ts';
import { has } from './syntax/char-set.ts';
import { parsePattern } from './syntax/parse-pattern.ts';

type RequiredLiterals = {
  /**
   * A conjunction of alternatives: every text that the pattern matches contains, of each inner list, at least one string.
   * Strings are folded as `foldText` folds a text, at least three characters long, and hold no newline. Empty when the
   * pattern has no such literal.
   */
  literals: string[][];
  /** Literal characters in any match, at the least: of alternatives the fewest, of an optional part none. */
  specificity: number;
};

/** What the build step finds out about a pattern, so that nobody need parse it to know. */
export type PatternFacts = RequiredLiterals & {
  /** A match lies on one line and depends on nothing outside it. */
  staysOnLine: boolean;
};

export function patternFacts(source: string): PatternFacts {
  const node = parsePattern(source);
  if (!node) return { literals: [], specificity: 0, staysOnLine: false };
  return { literals: literalSets(node), specificity: literalLength(node), staysOnLine: staysOnLine(node) };
}

/** The same, for those who ask about every pattern of a large set, one after the other. */
export const knownFacts = memoize(patternFacts);

/**
 * The literals that any match of a pattern must contain, under the flags i and m.
 * @example requiredLiterals('redis.*(refused|timed out)')
 * // { literals: [['redis'], ['refused', 'timed out']], specificity: 12 }
 */
export function requiredLiterals(source: string): RequiredLiterals {
  const { literals, specificity } = patternFacts(source);
  return { literals, specificity };
}

const NEWLINE = 10;

/** Then a text can be searched line by line. */
function staysOnLine(node: RegexNode): boolean {
  return !hasPart(node, (part) => {
    if (part.type === 'char') return part.set ? has(part.set, NEWLINE) : !part.literal;
    return part.type === 'assert' && (part.assertion === 'text-start' || part.assertion === 'text-end');
  });
}

/** Whether some part of a pattern is as asked. */
export function hasPart(node: RegexNode, isWanted: (node: RegexNode) => boolean): boolean {
  if (isWanted(node)) return true;
  switch (node.type) {
    case 'group':
    case 'repeat':
      return hasPart(node.body, isWanted);
    case 'concat':
      return node.parts.some((part) => hasPart(part, isWanted));
    case 'alternate':
      return node.options.some((option) => hasPart(option, isWanted));
    default:
      return false;
  }
}

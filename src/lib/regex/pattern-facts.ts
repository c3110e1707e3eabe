import { memoize } from '../util/memoize.ts';
import { literalLength } from './literal-length.ts';
import { literalSets } from './required-literals.ts';
import type { RegexNode } from './syntax/ast.ts';
import { foldedLiteral, foldSet } from './syntax/case-folding.ts';
import { type CharSet, has, isEqual, memoizeBySet } from './syntax/char-set.ts';
import { parsedPattern, parsePattern } from './syntax/parse-pattern.ts';

/** The same key for patterns with the same meaning. Case, unnamed groups and the style of escapes make no difference. */
export const patternKey = memoize(computeKey);

function computeKey(source: string): string {
  const node = parsedPattern(source);
  return (node && nodeKey(node)) ?? `source ${source}`;
}

/** Null for a node with a class whose members are unknown. */
function nodeKey(node: RegexNode): string | null {
  switch (node.type) {
    case 'char':
      return node.set && setKey(node.set);
    case 'assert':
      return `<${node.assertion}>`;
    case 'group':
      return node.name === null ? nodeKey(node.body) : joined([node.body], '', `(${node.name}:`, ')');
    case 'concat':
      return joined(node.parts, '', '', '');
    case 'alternate':
      return joined(node.options, '|', '(', ')');
    case 'repeat':
      return joined([node.body], '', '(', `){${node.min},${node.max}${node.greedy ? '' : '?'}}`);
  }
}

const setKey = memoizeBySet(computeSetKey);

/** A letter in all its cases, a digit or a space is its own key. Most of a pattern consists of these. */
function computeSetKey(set: CharSet): string {
  const letter = foldedLiteral(set) ?? '';
  const whole = /^[a-z0-9 ]$/.test(letter) ? foldSet([letter.charCodeAt(0), letter.charCodeAt(0)]) : null;
  return whole && isEqual(set, whole) ? letter : `[${set.join()}]`;
}

function joined(nodes: readonly RegexNode[], between: string, before: string, after: string): string | null {
  const keys = nodes.map(nodeKey);
  return keys.includes(null) ? null : `${before}${keys.join(between)}${after}`;
}

type RequiredLiterals = {
  /**
   * Every text that the pattern matches contains at least one string of each inner list. The strings are folded by `foldText`,
   * have at least three characters and no newline. Empty if the pattern requires no such string.
   */
  literals: string[][];
  /** The minimum number of literal characters in a match. An optional part counts nothing; of alternatives, the shortest counts. */
  specificity: number;
};

/** The facts about a pattern that the build step stores, so that a Worker need not parse it. */
export type PatternFacts = RequiredLiterals & {
  /** Every match is on one line and depends on nothing outside this line. So a text can be searched line by line. */
  staysOnLine: boolean;
};

export function patternFacts(source: string): PatternFacts {
  const node = parsePattern(source);
  if (!node) return { literals: [], specificity: 0, staysOnLine: false };
  return { literals: literalSets(node), specificity: literalLength(node), staysOnLine: staysOnLine(node) };
}

/** The same, memoized: several rules ask about every pattern. */
export const knownFacts = memoize(patternFacts);

/**
 * The literals that every match of a pattern contains, under the flags i and m.
 * @example requiredLiterals('redis.*(refused|timed out)')
 * // { literals: [['redis'], ['refused', 'timed out']], specificity: 12 }
 */
export function requiredLiterals(source: string): RequiredLiterals {
  const { literals, specificity } = patternFacts(source);
  return { literals, specificity };
}

const NEWLINE = 10;

function staysOnLine(node: RegexNode): boolean {
  return !hasPart(node, (part) => {
    if (part.type === 'char') return part.set ? has(part.set, NEWLINE) : !part.literal;
    return part.type === 'assert' && (part.assertion === 'text-start' || part.assertion === 'text-end');
  });
}

/** Whether some node of a pattern passes the test. */
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

import { remember } from '../util/memoize.ts';
import { literalSets } from './required-literals.ts';
import { literalLength } from './specificity.ts';
import { staysOnLine } from './stays-on-line.ts';
import { parsePattern } from './syntax/parse-pattern.ts';

/** What the build step finds out about a pattern, so that nobody need parse it to know. */
export type PatternFacts = {
  /** See `requiredLiterals`. */
  literals: string[][];
  specificity: number;
  /** A match lies on one line and depends on nothing outside it. */
  staysOnLine: boolean;
};

export function patternFacts(source: string): PatternFacts {
  const node = parsePattern(source);
  if (!node) return { literals: [], specificity: 0, staysOnLine: false };
  return { literals: literalSets(node), specificity: literalLength(node), staysOnLine: staysOnLine(node) };
}

/** The same, for those who ask about every pattern of a large set, one after the other. */
export const knownFacts = remember(patternFacts);

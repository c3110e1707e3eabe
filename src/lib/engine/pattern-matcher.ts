import { hasPart } from '../regex/pattern-facts.ts';
import { literalSets } from '../regex/required-literals.ts';
import { parsePattern } from '../regex/syntax/parse-pattern.ts';
import type { ChainProgram } from './chain/chain.ts';
import { compileChains } from './chain/compile-chain.ts';

/** How to confirm one pattern. */
export type PatternMatcher = {
  /** Null: only re2js can say. */
  chains: ChainProgram | null;
  /** It has named groups, whose captures only re2js gives. */
  hasNames: boolean;
  /** Every literal set, for the patterns that re2js decides: it is not asked when one is missing. */
  literals: string[][];
};

/** As much of a literal as is looked for: the search for a long one may take as many looks at each character. */
const MAX_LITERAL = 32;

export function makePatternMatcher(source: string): PatternMatcher {
  const node = parsePattern(source);
  if (!node) return { chains: null, hasNames: true, literals: [] };
  const chains = compileChains(node);
  return {
    chains,
    hasNames: hasPart(node, (part) => part.type === 'group' && part.name !== null),
    literals: chains
      ? []
      : literalSets(node).map((set) => set.map((literal) => literal.slice(0, MAX_LITERAL))),
  };
}

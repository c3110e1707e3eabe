import type { ChainProgram } from './chain/chain.ts';
import { compileChains } from './chain/compile-chain.ts';
import { literalSets } from './required-literals.ts';
import type { RegexNode } from './syntax/ast.ts';
import { has } from './syntax/char-set.ts';
import { parsePattern } from './syntax/parse-pattern.ts';

/** How to confirm one pattern. */
export type PatternMatcher = {
  /** Null: only re2js can say. */
  chains: ChainProgram | null;
  /** A match lies on one line and depends on nothing outside it: the lines of a text can be searched one by one. */
  staysOnLine: boolean;
  /** It has named groups, whose captures only re2js gives. */
  hasNames: boolean;
  /** Every literal set, for the patterns that re2js decides: it is not asked when one is missing. */
  literals: string[][];
};

export function makePatternMatcher(source: string): PatternMatcher {
  const node = parsePattern(source);
  if (!node) return { chains: null, staysOnLine: false, hasNames: true, literals: [] };
  const chains = compileChains(node);
  return {
    chains,
    staysOnLine: staysOnLine(node),
    hasNames: some(node, (part) => part.type === 'group' && part.name !== null),
    literals: chains ? [] : literalSets(node),
  };
}

const NEWLINE = 10;

function staysOnLine(node: RegexNode): boolean {
  return !some(node, (part) => {
    if (part.type === 'char') return part.set ? has(part.set, NEWLINE) : !part.literal;
    return part.type === 'assert' && (part.assertion === 'text-start' || part.assertion === 'text-end');
  });
}

/** Whether some part of a pattern is as asked. */
function some(node: RegexNode, isWanted: (node: RegexNode) => boolean): boolean {
  if (isWanted(node)) return true;
  switch (node.type) {
    case 'group':
    case 'repeat':
      return some(node.body, isWanted);
    case 'concat':
      return node.parts.some((part) => some(part, isWanted));
    case 'alternate':
      return node.options.some((option) => some(option, isWanted));
    default:
      return false;
  }
}

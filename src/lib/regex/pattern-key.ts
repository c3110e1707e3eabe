import { memoize } from '../util/memoize.ts';
import type { RegexNode } from './syntax/ast.ts';
import { foldedLiteral, foldSet } from './syntax/case-folding.ts';
import { type CharSet, isEqual, memoizeBySet } from './syntax/char-set.ts';
import { parsedPattern } from './syntax/parse-pattern.ts';

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

import type { RegexNode } from '../../match/syntax/ast.ts';
import { parsedPattern } from './parsed-pattern.ts';

/** The same for patterns that say the same: without regard to case, to groups that only bracket, and to how it is escaped. */
export function patternKey(source: string): string {
  const node = parsedPattern(source);
  return (node && nodeKey(node)) ?? `source ${source}`;
}

/** null where it holds a class whose members are not known. */
function nodeKey(node: RegexNode): string | null {
  switch (node.type) {
    case 'char':
      return node.set && `[${node.set.join()}]`;
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

function joined(nodes: readonly RegexNode[], between: string, before: string, after: string): string | null {
  const keys = nodes.map(nodeKey);
  return keys.includes(null) ? null : `${before}${keys.join(between)}${after}`;
}

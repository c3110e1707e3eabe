import type { RegexNode } from './syntax/ast.ts';
import { foldedLiteral } from './syntax/case-folding.ts';

/** How many characters that the pattern itself spells out are in every match, at the least. */
export function literalLength(node: RegexNode): number {
  switch (node.type) {
    case 'char':
      return node.literal || (node.set && foldedLiteral(node.set) !== null) ? 1 : 0;
    case 'assert':
      return 0;
    case 'group':
      return literalLength(node.body);
    case 'concat':
      return node.parts.reduce((sum, part) => sum + literalLength(part), 0);
    case 'alternate':
      return Math.min(...node.options.map(literalLength));
    case 'repeat':
      return node.min === 0 ? 0 : node.min * literalLength(node.body);
  }
}

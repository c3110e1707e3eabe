import type { RegexNode } from './syntax/ast.ts';
import { has } from './syntax/char-set.ts';

const NEWLINE = 10;

/** Whether a match lies on one line and depends on nothing outside it: then a text can be searched line by line. */
export function staysOnLine(node: RegexNode): boolean {
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

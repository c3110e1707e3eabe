import type { RegexNode } from '../syntax/ast.ts';
import { has } from '../syntax/char-set.ts';

/** Which of some characters a pattern leaves to whoever makes the text: by a class or a dot, not where it spells one out. */
export function freeCharacters(node: RegexNode, characters: string): string[] {
  return [...characters].filter((character) => leavesFree(node, character.codePointAt(0) ?? 0));
}

function leavesFree(node: RegexNode, codePoint: number): boolean {
  switch (node.type) {
    case 'char':
      return !node.literal && node.set !== null && has(node.set, codePoint);
    case 'assert':
      return false;
    case 'group':
      return leavesFree(node.body, codePoint);
    case 'repeat':
      return node.max > 0 && leavesFree(node.body, codePoint);
    case 'concat':
      return node.parts.some((part) => leavesFree(part, codePoint));
    case 'alternate':
      return node.options.some((option) => leavesFree(option, codePoint));
  }
}

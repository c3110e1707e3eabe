import type { RegexNode } from '../syntax/ast.ts';
import { type CharSet, has } from '../syntax/char-set.ts';

/** Tried in this order: what few other patterns ask for comes first. */
const PREFERRED = [...'~z7a A'].map((char) => char.codePointAt(0) ?? 0);

/**
 * A short text that a pattern matches, but for its assertions: what contains the pattern must match this text, too. Null where
 * it holds a class whose members are not known.
 */
export function exampleOf(node: RegexNode): string | null {
  switch (node.type) {
    case 'char':
      return node.set && memberOf(node.set);
    case 'assert':
      return '';
    case 'group':
      return exampleOf(node.body);
    case 'concat':
      return joined(node.parts.map(exampleOf));
    case 'alternate':
      return node.options.map(exampleOf).find((text) => text !== null) ?? null;
    case 'repeat':
      return node.min === 0 ? '' : (exampleOf(node.body)?.repeat(node.min) ?? null);
  }
}

function memberOf(set: CharSet): string | null {
  const codePoint = PREFERRED.find((preferred) => has(set, preferred)) ?? set[0];
  return codePoint === undefined ? null : String.fromCodePoint(codePoint);
}

function joined(texts: readonly (string | null)[]): string | null {
  return texts.every((text) => text !== null) ? texts.join('') : null;
}

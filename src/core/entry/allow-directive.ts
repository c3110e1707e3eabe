import type { Comment } from './comments.ts';

/** `kedb-allow group/name: reason`, taken apart; what is missing is ''. */
export type Directive = { word: string; id: string; reason: string };

/** Which lines an allow-comment speaks of. */
export type Reach = 'file' | 'line' | 'next-line';

const NEXT_LINE = 'kedb-allow-next-line';

/** Every word that a comment for kedb may begin with. */
export const ALLOW_WORDS: readonly string[] = ['kedb-allow', NEXT_LINE];

export function splitDirective({ text }: Comment): Directive {
  const [, word = '', id = '', rest = ''] = /^(\S+)\s*([^\s:]*)\s*(.*)$/s.exec(text) ?? [];
  return { word, id, reason: rest.startsWith(':') ? rest.slice(1).trim() : '' };
}

export function hasReason({ reason }: Directive): boolean {
  return /\p{L}/u.test(reason);
}

export function reachOf({ word }: Directive, { isBeside }: Comment): Reach {
  if (word === NEXT_LINE) return 'next-line';
  return isBeside ? 'line' : 'file';
}

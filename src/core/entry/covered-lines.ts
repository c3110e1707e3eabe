import type { Reach } from './comments.ts';

/** The lines of a file that an allow-comment covers. Both ends are included. */
export type CoveredLines = { first: number; last: number };

/**
 * Null for the whole file. No comment can stand inside a text of several lines or inside a code fence, so one that covers the
 * first line covers the rest of the value, too.
 */
export function coveredLines(
  reach: Reach,
  line: number,
  lines: readonly string[],
  isYaml: boolean,
): CoveredLines | null {
  if (reach === 'file') return null;
  const first = reach === 'line' ? line : line + 1;
  return { first, last: isYaml ? endOfValue(lines, first) : endOfFence(lines, first) };
}

export function inWords(covered: CoveredLines | null): string {
  if (covered === null) return 'this file';
  const { first, last } = covered;
  return first === last ? `line ${first}` : `lines ${first} to ${last}`;
}

const KEY = /^( *)((?:- +)*)[\w$."'-][^\n:]*:(?:\s|$)/;

/** The lines of a value are indented more than its key, or are the items of its list. */
function endOfValue(lines: readonly string[], first: number): number {
  const key = KEY.exec(lines[first - 1] ?? '');
  if (!key) return first;
  const [, indent = '', dashes = ''] = key;
  const inside = ' '.repeat(indent.length + dashes.length + 1);
  const item = `${indent}- `;
  let last = first;
  for (let next = first; next < lines.length; next++) {
    const line = (lines[next] ?? '').trimEnd();
    const isOwn = line.startsWith(inside) || (dashes === '' && `${line} `.startsWith(item));
    if (!isOwn && line !== '') break;
    if (isOwn) last = next + 1;
  }
  return last;
}

const FENCE = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}|~{3,})/;

function endOfFence(lines: readonly string[], first: number): number {
  const [, mark] = FENCE.exec(lines[first - 1] ?? '') ?? [];
  if (mark === undefined) return first;
  const end = lines.findIndex(
    (line, index) => index >= first && line.replace(/^[\s>]+/, '').startsWith(mark),
  );
  return end === -1 ? first : end + 1;
}

import { MAX_COPIES } from './required-literals.ts';
import type { RegexNode } from './syntax/ast.ts';
import { foldedLiteral } from './syntax/case-folding.ts';
import { has } from './syntax/char-set.ts';

/** The minimum number of literal characters in every match. */
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

/** The minimum number of literal characters in a row in every match. */
export function literalRun(node: RegexNode): number {
  return runsOf(node).best;
}

/**
 * The minimum numbers of literal characters in a row: at the start of a node, at its end, and anywhere (`best`). `whole` is the
 * length of a node that consists of literal characters only; null for other nodes.
 */
type Runs = { whole: number | null; start: number; end: number; best: number };

const NO_TEXT: Runs = { whole: 0, start: 0, end: 0, best: 0 };
const NO_LITERAL: Runs = { whole: null, start: 0, end: 0, best: 0 };

function runsOf(node: RegexNode): Runs {
  switch (node.type) {
    case 'char':
      return node.literal ? { whole: 1, start: 1, end: 1, best: 1 } : NO_LITERAL;
    case 'assert':
      return NO_TEXT;
    case 'group':
      return runsOf(node.body);
    case 'concat':
      return node.parts.map(runsOf).reduce(inOrder, NO_TEXT);
    case 'alternate':
      return node.options.map(runsOf).reduce(either);
    case 'repeat':
      return repeated(runsOf(node.body), node.min, node.max);
  }
}

function inOrder(before: Runs, after: Runs): Runs {
  return {
    whole: before.whole !== null && after.whole !== null ? before.whole + after.whole : null,
    start: before.whole === null ? before.start : before.whole + after.start,
    end: after.whole === null ? after.end : after.whole + before.end,
    best: Math.max(before.best, after.best, before.end + after.start),
  };
}

function either(one: Runs, other: Runs): Runs {
  return {
    whole: one.whole === other.whole ? one.whole : null,
    start: Math.min(one.start, other.start),
    end: Math.min(one.end, other.end),
    best: Math.min(one.best, other.best),
  };
}

function repeated(body: Runs, min: number, max: number): Runs {
  if (min === 0) return max === 0 ? NO_TEXT : NO_LITERAL;
  const copies = Array.from({ length: Math.min(min, MAX_COPIES) }, () => body).reduce(inOrder);
  return min === max && min <= MAX_COPIES ? copies : { ...copies, whole: null };
}

/** The characters among `characters` that the pattern accepts through a class or a dot. It ignores characters that it spells out. */
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

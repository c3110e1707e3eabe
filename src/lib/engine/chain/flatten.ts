import { MAX_COPIES } from '../../regex/required-literals.ts';
import type { Assertion, RegexNode } from '../../regex/syntax/ast.ts';
import { type CharSet, isEqual, NOT_NEWLINE, union } from '../../regex/syntax/char-set.ts';

/** A part of a variant of a pattern. A variant has no groups or alternations; `choice` records each option that it took. */
export type Piece =
  | { type: 'run'; set: CharSet; min: number; max: number; greedy: boolean }
  | { type: 'gap'; min: number; greedy: boolean }
  | { type: 'assert'; assertion: Assertion }
  | { type: 'choice'; option: number };

type Repeat = Extract<RegexNode, { type: 'repeat' }>;

const MAX_VARIANTS = 16;

/**
 * Multiplies out the alternations and optional groups of a pattern. The variants are in RE2's order of preference. Null if the
 * pattern has a repeated group or too many variants.
 */
export function flatten(node: RegexNode): Piece[][] | null {
  switch (node.type) {
    case 'char':
      return node.set && [[run(node.set, 1, 1, true)]];
    case 'assert':
      return [[{ type: 'assert', assertion: node.assertion }]];
    case 'group':
      return flatten(node.body);
    case 'concat':
      return flattenAll(node.parts);
    case 'alternate':
      return flattenOptions(node.options);
    case 'repeat':
      return flattenRepeat(node);
  }
}

function run(set: CharSet, min: number, max: number, greedy: boolean): Piece {
  const isGap = max === Number.POSITIVE_INFINITY && isEqual(set, NOT_NEWLINE);
  return isGap ? { type: 'gap', min, greedy } : { type: 'run', set, min, max, greedy };
}

function flattenAll(parts: RegexNode[]): Piece[][] | null {
  let variants: Piece[][] = [[]];
  for (const part of parts) {
    const next = flatten(part);
    if (!next || variants.length * next.length > MAX_VARIANTS) return null;
    variants = appendEach(variants, next);
  }
  return variants;
}

/** Most parts have a single variant. It is appended in place, because copying all pieces for each part would take quadratic time. */
function appendEach(heads: Piece[][], tails: Piece[][]): Piece[][] {
  const [only = []] = tails;
  if (tails.length !== 1) return heads.flatMap((head) => tails.map((tail) => [...head, ...tail]));
  for (const head of heads) head.push(...only);
  return heads;
}

function flattenOptions(options: RegexNode[]): Piece[][] | null {
  const sets = options.map(singleSet);
  if (sets.every((set) => set !== null)) return [[run(union(...sets), 1, 1, true)]];
  const variants: Piece[][] = [];
  for (const [option, node] of options.entries()) {
    for (const pieces of flatten(node) ?? [null]) {
      if (!pieces || variants.length === MAX_VARIANTS) return null;
      variants.push([{ type: 'choice', option }, ...pieces]);
    }
  }
  return variants;
}

function flattenRepeat({ body, min, max, greedy }: Repeat): Piece[][] | null {
  if (max === 0) return [[]];
  const set = singleSet(body);
  if (set) return [[run(set, min, max, greedy)]];
  if (min === max) return min <= MAX_COPIES ? flattenAll(Array.from({ length: min }, () => body)) : null;
  if (min !== 0 || max !== 1) return null;
  const nothing: RegexNode = { type: 'concat', parts: [] };
  return flattenOptions(greedy ? [body, nothing] : [nothing, body]);
}

/** The set of a node that is a single character, perhaps inside groups; otherwise null. */
function singleSet(node: RegexNode): CharSet | null {
  if (node.type === 'group') return singleSet(node.body);
  return node.type === 'char' ? node.set : null;
}

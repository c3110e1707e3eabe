import { bestSet, isUsable, type LiteralSet, product, together, withoutImplied } from './literal-sets.ts';
import type { RegexNode } from './syntax/ast.ts';
import { foldedLiteral } from './syntax/case-folding.ts';
import { type CharSet, toPairs } from './syntax/char-set.ts';
import { memoBySet } from './syntax/memo-by-set.ts';

/**
 * What is known of the texts a node matches. `exact`: a match is one of these strings (folded), nothing else; null when
 * they are too many or unknown. `sets`: of each, a match contains at least one literal.
 */
type Knowledge = { exact: string[] | null; sets: LiteralSet[] };

const NOTHING: Knowledge = { exact: null, sets: [] };
const NO_TEXT: Knowledge = { exact: [''], sets: [] };
/** A class of more letters than this is a class, not a choice between spellings. */
const MAX_LETTERS = 4;
/** Copies of a counted repetition that are written out; what follows adds nothing to the literals. */
const MAX_COPIES = 8;

/** The literal sets of a pattern, folded: every text that it matches holds, once folded, a literal of each. */
export function literalSets(node: RegexNode): string[][] {
  const sets = allSets(knowledge(node)).map(withoutImplied).filter(isUsable);
  return [...new Map(sets.map((set) => [set.join('\n'), set])).values()];
}

function knowledge(node: RegexNode): Knowledge {
  switch (node.type) {
    case 'char':
      return { exact: node.set && spell(node.set), sets: [] };
    case 'assert':
      return NO_TEXT;
    case 'group':
      return knowledge(node.body);
    case 'concat':
      return inOrder(node.parts.map(knowledge));
    case 'alternate':
      return either(node.options.map(knowledge));
    case 'repeat':
      return repeated(knowledge(node.body), node.min, node.max);
  }
}

/** The few letters of a set. A newline is none: the index works line by line. */
const spell = memoBySet(workOutLetters);

function workOutLetters(set: CharSet): string[] | null {
  const pairs = toPairs(set);
  if (pairs.length === 0 || pairs.some(([lo, hi]) => hi - lo > MAX_LETTERS)) return null;
  const members = pairs.flatMap(([lo, hi]) => Array.from({ length: hi - lo + 1 }, (_, i) => lo + i));
  const letters = new Set(members.map((member) => foldedLiteral([member, member]) ?? ''));
  return letters.size > MAX_LETTERS || letters.has('\n') ? null : [...letters];
}

/** Strings that follow each other join to longer ones, until there are too many of them or a gap comes. */
function inOrder(parts: Knowledge[]): Knowledge {
  const sets: LiteralSet[] = [];
  let run: string[] = [''];
  let unbroken = true;
  for (const part of parts) {
    const longer = part.exact && product(run, part.exact);
    if (longer) {
      run = longer;
      continue;
    }
    unbroken = false;
    sets.push(run, ...part.sets);
    run = part.exact ?? [''];
  }
  return unbroken ? { exact: run, sets: [] } : { exact: null, sets: [...sets, run] };
}

/** Of each option its best set; together they are one set, unless some option has none. */
function either(options: Knowledge[]): Knowledge {
  const exact = options.every((option) => option.exact)
    ? together(options.map((option) => option.exact ?? []))
    : null;
  if (exact) return { exact, sets: [] };
  const best = options.map((option) => bestSet(allSets(option)));
  if (best.some((set) => set === null)) return NOTHING;
  return { exact: null, sets: [[...new Set(best.flatMap((set) => set ?? []))]] };
}

function repeated(body: Knowledge, min: number, max: number): Knowledge {
  if (max === 0) return NO_TEXT;
  if (min === 0) return max === 1 && body.exact ? { exact: [...body.exact, ''], sets: [] } : NOTHING;
  const copies = Array.from({ length: Math.min(min, MAX_COPIES) }, () => body);
  const known = inOrder(copies);
  return max === copies.length ? known : { exact: null, sets: allSets(known) };
}

function allSets(known: Knowledge): LiteralSet[] {
  return known.exact ? [known.exact] : known.sets;
}

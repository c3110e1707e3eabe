import type { RegexNode } from './syntax/ast.ts';
import { foldedLiteral } from './syntax/case-folding.ts';
import { type CharSet, memoizeBySet, toPairs } from './syntax/char-set.ts';

/** Literals of which every match contains at least one. */
type LiteralSet = readonly string[];

/**
 * What is known of the texts a node matches. `exact`: a match is one of these strings (folded), nothing else; null when
 * they are too many or unknown. `sets`: of each, a match contains at least one literal.
 */
type Knowledge = { exact: string[] | null; sets: LiteralSet[] };

const NOTHING_KNOWN: Knowledge = { exact: null, sets: [] };
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
const spell = memoizeBySet(computeLetters);

function computeLetters(set: CharSet): string[] | null {
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
  if (best.some((set) => set === null)) return NOTHING_KNOWN;
  return { exact: null, sets: [[...new Set(best.flatMap((set) => set ?? []))]] };
}

function repeated(body: Knowledge, min: number, max: number): Knowledge {
  if (max === 0) return NO_TEXT;
  if (min === 0) return max === 1 && body.exact ? { exact: [...body.exact, ''], sets: [] } : NOTHING_KNOWN;
  const copies = Array.from({ length: Math.min(min, MAX_COPIES) }, () => body);
  const known = inOrder(copies);
  return max === copies.length ? known : { exact: null, sets: allSets(known) };
}

function allSets(known: Knowledge): LiteralSet[] {
  return known.exact ? [known.exact] : known.sets;
}

/** Shorter literals are in nearly every text: they prove nothing and the index cannot use them. */
const MIN_LITERAL = 3;
/** More strings than this for one place in a pattern cost the index more than they tell. */
const MAX_STRINGS = 16;
/** One string may be as long as the pattern: cut in two it would prove less, and read badly as a near miss. */
const MAX_CHARACTERS = 1024;

/** Every way of writing one of the first strings and then one of the second; null when those are too many. */
function product(before: LiteralSet, after: LiteralSet): string[] | null {
  if (before.length * after.length > MAX_STRINGS) return null;
  const [head, tail] = [before[0] ?? '', after[0] ?? ''];
  if (before.length === 1 && after.length === 1) return [head + tail];
  const strings = before.flatMap((head) => after.map((tail) => head + tail));
  const characters = strings.reduce((sum, text) => sum + text.length, 0);
  return characters > MAX_CHARACTERS ? null : strings;
}

/** The strings of several sets together; null when those are too many. */
function together(sets: readonly LiteralSet[]): string[] | null {
  const strings = [...new Set(sets.flat())];
  return strings.length > MAX_STRINGS ? null : strings;
}

/** A set without the literals that contain another of its literals: where they are, that one is too. */
function withoutImplied(set: LiteralSet): string[] {
  const unique = [...new Set(set)];
  return unique.filter((literal) => !unique.some((other) => other !== literal && literal.includes(other)));
}

function isUsable(set: LiteralSet): boolean {
  return set.length > 0 && set.every((literal) => literal.length >= MIN_LITERAL);
}

/** The set that tells most: its shortest literal is the longest. The first of equals. */
function bestSet(sets: readonly LiteralSet[]): LiteralSet | null {
  const usable = sets.filter(isUsable);
  return usable.reduce<LiteralSet | null>(
    (best, set) => (best && weight(best) >= weight(set) ? best : set),
    null,
  );
}

function weight(set: LiteralSet): number {
  return Math.min(...set.map((literal) => literal.length)) - Math.log2(set.length);
}

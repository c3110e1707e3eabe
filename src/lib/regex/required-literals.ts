import type { RegexNode } from './syntax/ast.ts';
import { foldedLiteral } from './syntax/case-folding.ts';
import { type CharSet, memoizeBySet, toPairs } from './syntax/char-set.ts';

/** A set of literals. Every match contains at least one of them. */
type LiteralSet = readonly string[];

/**
 * Facts about the texts that a node matches. `exact` lists all of them, folded; null if they are unknown or too many. `sets` are
 * literal sets: a match contains at least one literal of each.
 */
type Knowledge = { exact: string[] | null; sets: LiteralSet[] };

const NOTHING_KNOWN: Knowledge = { exact: null, sets: [] };
const NO_TEXT: Knowledge = { exact: [''], sets: [] };
/** A class with at most this many letters is treated as a choice between spellings, such as `[sz]`. */
const MAX_LETTERS = 4;
/** The number of copies of a counted repetition to write out. More copies add nothing to the literals. */
export const MAX_COPIES = 8;

/** The literal sets of a pattern, folded. Every folded text that the pattern matches contains a literal of each set. */
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

/** The folded letters of a small set; null for other sets, and for a set with a newline, because the index works line by line. */
const spell = memoizeBySet(computeLetters);

function computeLetters(set: CharSet): string[] | null {
  const pairs = toPairs(set);
  if (pairs.length === 0 || pairs.some(([lo, hi]) => hi - lo > MAX_LETTERS)) return null;
  const members = pairs.flatMap(([lo, hi]) => Array.from({ length: hi - lo + 1 }, (_, i) => lo + i));
  const letters = new Set(members.map((member) => foldedLiteral([member, member]) ?? ''));
  return letters.size > MAX_LETTERS || letters.has('\n') ? null : [...letters];
}

/** Joins the strings of adjacent parts to longer ones, up to a gap, or until there are too many strings. */
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

/** Merges the best set of each option into one set. Nothing is known if some option has no set. */
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

/** Nearly every text contains shorter literals, so the index cannot use them. */
const MIN_LITERAL = 3;
/** A set with more strings costs the index more than it helps. */
const MAX_STRINGS = 16;
/** The limit for several strings together. A single string has no limit, because two halves of it would prove less. */
const MAX_CHARACTERS = 1024;

/** Every string of `before` followed by every string of `after`; null if these are too many. */
function product(before: LiteralSet, after: LiteralSet): string[] | null {
  if (before.length * after.length > MAX_STRINGS) return null;
  const [head, tail] = [before[0] ?? '', after[0] ?? ''];
  if (before.length === 1 && after.length === 1) return [head + tail];
  const strings = before.flatMap((head) => after.map((tail) => head + tail));
  const characters = strings.reduce((sum, text) => sum + text.length, 0);
  return characters > MAX_CHARACTERS ? null : strings;
}

/** The strings of several sets as one set; null if these are too many. */
function together(sets: readonly LiteralSet[]): string[] | null {
  const strings = [...new Set(sets.flat())];
  return strings.length > MAX_STRINGS ? null : strings;
}

/** Removes literals that contain another literal of the set. A text with the longer one always has the shorter one. */
function withoutImplied(set: LiteralSet): string[] {
  const unique = [...new Set(set)];
  return unique.filter((literal) => !unique.some((other) => other !== literal && literal.includes(other)));
}

function isUsable(set: LiteralSet): boolean {
  return set.length > 0 && set.every((literal) => literal.length >= MIN_LITERAL);
}

/** The most selective set: its shortest literal is long, and it has few literals. The first of equal ones. */
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

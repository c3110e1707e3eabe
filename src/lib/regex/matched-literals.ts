import { memoize } from '../util/memoize.ts';
import type { RegexNode } from './syntax/ast.ts';
import { foldedLiteral, foldText } from './syntax/case-folding.ts';
import { parsedPattern } from './syntax/parse-pattern.ts';

/** The literal texts of a pattern in order, folded. A list is a choice: a match has one of its options. */
type Literals = readonly (string | readonly Literals[])[];

/** A choice is made by the first part of a match. The rest of a longer one would cost more than it tells. */
const MAX_READ = 4096;
/** A shorter part occurs nearly everywhere, so it does not show which option matched. */
const MIN_OPTIONAL = 3;
/** An unknown letter, such as a cased one outside ASCII. It counts, but says nothing about the text. */
const UNKNOWN = '\ufffd';

const literalsOf = memoize((source: string): Literals => {
  const node = parsedPattern(source);
  return node ? joined(literals(node)) : [];
});

/**
 * The literal texts of a pattern that are in a match of it, folded: of alternatives, those of the longest that the match can have.
 * @example matchedLiterals('(timeout|deadline exceeded) .* redis', 'Deadline exceeded for redis')
 * // ['deadline exceeded', ' ', ' redis']
 */
export function matchedLiterals(source: string, matched: string): string[] {
  const known = literalsOf(source);
  if (known.every((part) => typeof part === 'string')) return known as string[];
  return present(known, foldText(matched.slice(0, MAX_READ))).texts;
}

function literals(node: RegexNode): Literals {
  switch (node.type) {
    case 'char': {
      const letter = node.set && foldedLiteral(node.set);
      if (letter !== null) return [letter];
      return node.literal ? [UNKNOWN] : [[]];
    }
    case 'assert':
      return [];
    case 'group':
      return literals(node.body);
    case 'concat':
      return node.parts.flatMap(literals);
    case 'alternate':
      return [node.options.map((option) => joined(literals(option)))];
    case 'repeat':
      return repeated(joined(literals(node.body)), node.min);
  }
}

/** RE2 refuses counts above 1,000, nested ones too, so this stays small. */
function repeated(body: Literals, min: number): Literals {
  if (min > 0) return [...Array.from({ length: min }, () => body).flat(), []];
  const isTelling = body.some((part) => typeof part !== 'string' || part.length >= MIN_OPTIONAL);
  return [isTelling ? [body, []] : []];
}

/** Joins letters to texts. An empty choice stands for a gap, and only parts texts. */
function joined(parts: Literals): Literals {
  const all: (string | readonly Literals[])[] = [];
  let run = '';
  const endRun = () => {
    if (run !== '') all.push(run);
    run = '';
  };
  for (const part of parts) {
    if (typeof part === 'string') run += part;
    else endRun();
    if (typeof part !== 'string' && part.length > 0) all.push(part);
  }
  endRun();
  return all;
}

/** `isThere`: whether the text has all of them. */
type Present = { texts: string[]; length: number; isThere: boolean };

function present(parts: Literals, folded: string): Present {
  const all: Present = { texts: [], length: 0, isThere: true };
  for (const part of parts) {
    const one = typeof part === 'string' ? presentText(part, folded) : chosen(part, folded);
    all.texts.push(...one.texts);
    all.length += one.length;
    all.isThere &&= one.isThere;
  }
  return all;
}

function presentText(text: string, folded: string): Present {
  const pieces = text.includes(UNKNOWN) ? text.split(UNKNOWN) : [text];
  const isThere = pieces.every((piece) => folded.includes(piece));
  return { texts: [text], length: text.length, isThere };
}

/** The longest option that the text has. If it has none, the choice was made beyond the part that is read: the shortest counts. */
function chosen(options: readonly Literals[], folded: string): Present {
  const found = options.map((option) => present(option, folded));
  const there = found.filter(({ isThere }) => isThere);
  if (there.length > 0) return there.reduce((best, one) => (one.length > best.length ? one : best));
  return found.reduce((best, one) => (one.length < best.length ? one : best));
}

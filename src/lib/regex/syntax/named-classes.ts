import { type CharSet, negate } from './char-set.ts';

const DIGIT: CharSet = [0x30, 0x39];
const SPACE: CharSet = [0x09, 0x0a, 0x0c, 0x0d, 0x20, 0x20];
const WORD: CharSet = [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a];

/** A class with a name, before case is folded; `negated` takes effect after folding, as in RE2. */
export type NamedClass = { set: CharSet; negated: boolean };

/** \d \D \s \S \w \W: ASCII only in RE2; its \s has no vertical tab and no Unicode space. */
export const PERL_CLASSES: ReadonlyMap<string, NamedClass> = new Map(
  Object.entries({ d: DIGIT, s: SPACE, w: WORD }).flatMap(([letter, set]) =>
    bothSigns(letter, letter.toUpperCase(), set),
  ),
);

const POSIX: Record<string, CharSet> = {
  alnum: [0x30, 0x39, 0x41, 0x5a, 0x61, 0x7a],
  alpha: [0x41, 0x5a, 0x61, 0x7a],
  ascii: [0x00, 0x7f],
  blank: [0x09, 0x09, 0x20, 0x20],
  cntrl: [0x00, 0x1f, 0x7f, 0x7f],
  digit: DIGIT,
  graph: [0x21, 0x7e],
  lower: [0x61, 0x7a],
  print: [0x20, 0x7e],
  punct: [0x21, 0x2f, 0x3a, 0x40, 0x5b, 0x60, 0x7b, 0x7e],
  space: [0x09, 0x0d, 0x20, 0x20],
  upper: [0x41, 0x5a],
  word: WORD,
  xdigit: [0x30, 0x39, 0x41, 0x46, 0x61, 0x66],
};

/** [:alpha:], [:^alpha:] and so on, by their whole text. */
export const POSIX_CLASSES: ReadonlyMap<string, NamedClass> = new Map(
  Object.entries(POSIX).flatMap(([name, set]) => bothSigns(`[:${name}:]`, `[:^${name}:]`, set)),
);

function bothSigns(positive: string, negative: string, set: CharSet): [string, NamedClass][] {
  return [
    [positive, { set, negated: false }],
    [negative, { set, negated: true }],
  ];
}

/** The members of a named class under the flags in force. */
export function resolveNamed(named: NamedClass, fold: (set: CharSet) => CharSet | null): CharSet | null {
  const set = fold(named.set);
  if (set === null) return null;
  return named.negated ? negate(set) : set;
}

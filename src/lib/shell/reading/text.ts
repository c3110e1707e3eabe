/** One of the texts that a part of a word may be. */
export type Text = {
  /** Unknown variables as they are written. */
  value: string;
  /** Unknown variables empty. */
  least: string;
  isLiteral: boolean;
};

/** Stands for the text of a variable that surely has one. */
export const SOME_TEXT = 'x';

/** Where a text that stands in no quotes falls apart into words. */
const SPLIT = '\0';

/** `{a,b}{a,b}{a,b}…` doubles with each brace. */
const MAX_TEXTS = 32;

export const EMPTY: Text = { value: '', least: '', isLiteral: true };

export function literal(value: string): Text {
  return { value, least: value, isLiteral: true };
}

/** What only the shell will know. */
export function unknown(value: string, least: string): Text {
  return { value, least, isLiteral: false };
}

/** The text of a variable or a substitution: in quotes it stays one word. */
export function filledIn(value: string, isQuoted: boolean): Text {
  return literal(isQuoted ? value : value.replaceAll(/[ \t\n]+/g, SPLIT));
}

/** Each of the heads with each of the tails. */
export function combine(heads: readonly Text[], tails: readonly Text[]): Text[] {
  const all = heads.flatMap((head) =>
    tails.map((tail) => ({
      value: head.value + tail.value,
      least: head.least + tail.least,
      isLiteral: head.isLiteral && tail.isLiteral,
    })),
  );
  return all.slice(0, MAX_TEXTS);
}

/** The words that a text falls apart into. */
export function splitFields({ value, least, isLiteral }: Text): Text[] {
  const leasts = least.split(SPLIT);
  return value.split(SPLIT).map((field, index) => ({ value: field, least: leasts[index] ?? '', isLiteral }));
}

/** The same where it does not: in an assignment, in the target of a redirection. */
export function joinFields({ value, least, isLiteral }: Text): Text {
  return { value: value.replaceAll(SPLIT, ' '), least: least.replaceAll(SPLIT, ' '), isLiteral };
}

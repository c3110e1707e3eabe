/**
 * A line as chains look at it, and how many units they may still look at in it. A run that many starts share
 * (`error: [^)]*\)` on "error: error: error: …") would make the search quadratic: when the budget is used up nothing
 * matches any more, and the caller must ask re2js.
 */
export type Subject = {
  /** Folded. */
  readonly text: string;
  /** As long, and right about which characters are letters of ASCII: the text itself where folding made some. */
  readonly words: string;
  /** Some characters are of two UTF-16 units. */
  readonly hasPairs: boolean;
  budget: number;
};

/** Looks at each character that runs and literals may have on average. */
const LOOKS = 8;
/** So that short texts are never too short for their patterns. */
const BASE = 1024;

export function makeSubject(
  text: string,
  { words, hasPairs }: Pick<Subject, 'words' | 'hasPairs'> = { words: text, hasPairs: false },
): Subject {
  return { text, words, hasPairs, budget: LOOKS * text.length + BASE };
}

/** How many units were looked at so far. */
export function looksAt({ text, budget }: Subject): number {
  return LOOKS * text.length + BASE - Math.max(0, budget);
}

/** Ends the search: the text is too costly, or has a pair where characters are counted. */
export function giveUp(subject: Subject): -1 {
  subject.budget = -1;
  return -1;
}

export function hasGivenUp({ budget }: Subject): boolean {
  return budget < 0;
}

export function isInsidePair({ text, hasPairs }: Subject, at: number): boolean {
  return hasPairs && isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1));
}

export function hasPairBetween({ text, hasPairs }: Subject, start: number, end: number): boolean {
  if (!hasPairs) return false;
  for (let at = Math.max(0, start); at < end; at++) {
    const unit = text.charCodeAt(at);
    if (isHigh(unit) || isLow(unit)) return true;
  }
  return false;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/**
 * A line as chains look at it, and how many units they may still look at in it. A run that many starts share
 * (`error: [^)]*\)` on "error: error: error: …") would make the search quadratic: when the fuel runs out nothing
 * matches any more, and the caller must ask re2js.
 */
export type Haystack = {
  /** Folded. */
  readonly text: string;
  /** As long, and right about which characters are letters of ASCII: the text itself where folding made some. */
  readonly words: string;
  /** Where the last surrogate, half of a character of two UTF-16 units, is before each place, or -1; null where there are none. */
  readonly lastSurrogate: Int32Array | null;
  fuel: number;
};

/** Steps that runs and literals may take for each character, on average. */
const STEPS = 8;
/** So that short texts are never too short for their patterns. */
const BASE = 1024;

export function makeHaystack(
  text: string,
  { words, lastSurrogate }: Pick<Haystack, 'words' | 'lastSurrogate'> = { words: text, lastSurrogate: null },
): Haystack {
  return { text, words, lastSurrogate, fuel: STEPS * text.length + BASE };
}

/** How many steps were taken so far. */
export function stepsTaken({ text, fuel }: Haystack): number {
  return STEPS * text.length + BASE - Math.max(0, fuel);
}

/** Ends the search: the text is too costly, or has a pair where characters are counted. */
export function giveUp(haystack: Haystack): -1 {
  haystack.fuel = -1;
  return -1;
}

export function hasGivenUp({ fuel }: Haystack): boolean {
  return fuel < 0;
}

export function isInsidePair({ text, lastSurrogate }: Haystack, at: number): boolean {
  return lastSurrogate !== null && isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1));
}

/** One look, however far apart the two are: chains ask this for every place of an anchor. */
export function hasPairBetween({ lastSurrogate }: Haystack, start: number, end: number): boolean {
  return lastSurrogate !== null && (lastSurrogate[end] ?? -1) >= Math.max(0, start);
}

/** See `lastSurrogate`. */
export function findSurrogates(text: string): Int32Array | null {
  if (!/[\ud800-\udfff]/.test(text)) return null;
  const places = new Int32Array(text.length + 1);
  let last = -1;
  for (let at = 0; at <= text.length; at++) {
    places[at] = last;
    const unit = text.charCodeAt(at);
    if (isHigh(unit) || isLow(unit)) last = at;
  }
  return places;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

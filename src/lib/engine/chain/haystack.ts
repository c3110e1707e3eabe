/**
 * A line for the search with chains, and its fuel: the steps that are left. Without a limit, a run that many starts share
 * (`error: [^)]*\)` on "error: error: error: …") would take quadratic time. When the fuel is used up, nothing matches, and the
 * caller must ask re2js.
 */
export type Haystack = {
  /** The folded line. */
  readonly text: string;
  /** The line for word boundaries, of the same length. It is the original if folding made ASCII letters of ſ or the Kelvin sign. */
  readonly words: string;
  /** For each offset, the offset of the last surrogate before it, or -1. Null for a line without surrogates. */
  readonly lastSurrogate: Int32Array | null;
  fuel: number;
};

/** The average number of steps for each character that runs and literals may take. */
const STEPS = 8;
/** The steps that even the shortest line gets. */
const BASE = 1024;

export function makeHaystack(
  text: string,
  { words, lastSurrogate }: Pick<Haystack, 'words' | 'lastSurrogate'> = { words: text, lastSurrogate: null },
): Haystack {
  return { text, words, lastSurrogate, fuel: STEPS * text.length + BASE };
}

/** The number of steps so far. */
export function stepsTaken({ text, fuel }: Haystack): number {
  return STEPS * text.length + BASE - Math.max(0, fuel);
}

/** Ends the search in this line. Returns -1, which means no match. */
export function giveUpLine(haystack: Haystack): -1 {
  haystack.fuel = -1;
  return -1;
}

export function hasGivenUp({ fuel }: Haystack): boolean {
  return fuel < 0;
}

export function isInsidePair({ text, lastSurrogate }: Haystack, at: number): boolean {
  return lastSurrogate !== null && isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1));
}

/** Takes constant time, because chains ask this at every offset of an anchor. */
export function hasPairBetween({ lastSurrogate }: Haystack, start: number, end: number): boolean {
  return lastSurrogate !== null && (lastSurrogate[end] ?? -1) >= Math.max(0, start);
}

/** Computes `lastSurrogate` of a text. */
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

/** The halfwidth forms: they take one column, unlike the rest of their script. */
const NARROW = /^[\uff61-\uffdc]$/u;
/** East Asian Wide and Fullwidth (UAX #11), by script, and emoji that show as pictures by themselves. */
const WIDE =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Yi}\p{Emoji_Presentation}\u3000-\u303e\u3040-\u30ff\uff01-\uff60\uffe0-\uffe6]$/u;
/** Combining marks take no column, because they are drawn on the character before them. */
const ZERO = /^[\p{Mn}\p{Me}]$/u;

/** The number of terminal columns of a character: 0, 1 or 2. */
export function displayWidth(character: string): number {
  if (character <= '~' || NARROW.test(character)) return 1;
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** The length of a text as UTF-8, in bytes. A lone surrogate counts as U+FFFD, which has three bytes. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (!isPair(code, text.charCodeAt(at + 1))) bytes += 3;
    else {
      bytes += 4;
      at += 1;
    }
  }
  return bytes;
}

/** The length of the beginning that takes so many bytes as UTF-8 at most. It never ends in half a character. */
export function lengthWithin(text: string, maxBytes: number): number {
  let bytes = 0;
  let length = 0;
  for (const character of text) {
    bytes += byteLength(character);
    if (bytes > maxBytes) return length;
    length += character.length;
  }
  return length;
}

/** The beginning of a text that takes so many bytes, and … if something is missing. */
export function cutText(text: string, maxBytes: number): string {
  const end = lengthWithin(text, maxBytes);
  return end < text.length ? `${text.slice(0, end)}…` : text;
}

function isPair(high: number, low: number): boolean {
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}

/** The first items of a list, and whether they are the whole list. */
type Taken<T> = { taken: T[]; isWhole: boolean };

/** The first items whose JSON takes at most so many bytes. Reads only one item more, so that a list from a database needs no room. */
export function takeWithin<T>(items: Iterable<T>, maxBytes: number): Taken<T> {
  const taken: T[] = [];
  let left = maxBytes;
  for (const item of items) {
    left -= byteLength(JSON.stringify(item));
    if (left < 0) return { taken, isWhole: false };
    taken.push(item);
  }
  return { taken, isWhole: true };
}

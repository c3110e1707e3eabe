/** Half as wide as the rest of their script. */
const NARROW = /^[\uff61-\uffdc]$/u;
/** East Asian Wide and Fullwidth (UAX #11), by script, and emoji that show as pictures by themselves. */
const WIDE =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Yi}\p{Emoji_Presentation}\u3000-\u303e\u3040-\u30ff\uff01-\uff60\uffe0-\uffe6]$/u;
/** Combining marks stand on the character before them. */
const ZERO = /^[\p{Mn}\p{Me}]$/u;

/** How many columns of a terminal a character takes: 0, 1 or 2. */
export function displayWidth(character: string): number {
  if (character <= '~' || NARROW.test(character)) return 1;
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

import { isNeeded, SUSPECTS } from '../text/hidden.ts';

/** An invisible character. */
type Invisible = { name: string; start: number; end: number };

/** Escape sequences, as in a double-quoted value of YAML, can make these. */
const CONTROLS = /[^\P{Cc}\n\t]/gu;

/** All spaces and separators but the one of ASCII. They look like blanks, or like nothing; no shell splits words there. */
const OTHER_SPACES = /(?! )\p{Z}/gu;

const DIRECTION_MARKS = /[\u200e\u200f\u061c]/gu;

const NAMES: readonly [RegExp, string][] = [
  [/^[\u202a-\u202e\u2066-\u2069]/u, 'a control character that reorders text'],
  [/^[\u200e\u200f\u061c]/u, 'a text direction mark'],
  [/^\u00ad/u, 'a soft hyphen'],
  [/^\ufeff/u, 'a byte order mark inside the text'],
  [/^[\u{e0000}-\u{e007f}]/u, 'invisible tag letters'],
  [/^\p{Variation_Selector}/u, 'a variation selector'],
  [/^\u2800/u, 'a blank Braille cell'],
  [/^[\ufffc\u{1d159}\u{16fe4}]/u, 'a sign without ink'],
  [/^[\u1160-\u11ff\ud7b0-\ud7fb]/u, 'a part of a Hangul syllable'],
  [/^[\ufff9-\ufffb]/u, 'an interlinear mark'],
  [/^[\u00a0\u202f\u2007]/u, 'a no-break space'],
  [/^[\u2028\u2029\x85]/u, 'a line end of Unicode'],
  [/^\p{Z}/u, 'a space beyond ASCII'],
  [/^\p{Cc}/u, 'a control character'],
  [/^\p{Co}/u, 'a character for private use'],
  [/^\p{Cs}/u, 'half of a character'],
  [/^(?!\p{Default_Ignorable_Code_Point})\p{Cn}/u, 'a character that Unicode does not have'],
  [/^(?!\p{Default_Ignorable_Code_Point})\p{Cf}/u, 'a format character'],
];

/**
 * Whether a text is printable ASCII with tabs and line ends. Most texts are, and then nothing in them hides. A CR alone is no line end:
 * a terminal goes back to the beginning of the line, and a pasted one is the Enter key.
 */
export function isPlainAscii(text: string): boolean {
  return !/[^\t\n\r -~]|\r(?!\n)/.test(text);
}

/** Characters that hide or reorder text, in order, with controls but tabs and line ends. */
export function findInvisible(text: string): Invisible[] {
  if (!/[^\t\n -~]/.test(text)) return [];
  return find(text, SUSPECTS).filter(({ start, end }) => !isNeeded(text, start, end));
}

/** Direction marks, in order. Text in two directions needs them; no command does. */
export function findDirectionMarks(text: string): Invisible[] {
  return find(text, DIRECTION_MARKS);
}

/** Control characters but tab and line feed, in order. */
export function findControls(text: string): Invisible[] {
  return find(text, CONTROLS);
}

/** Spaces that a shell reads as letters, in order. In prose they are typography. */
export function findOtherSpaces(text: string): Invisible[] {
  return find(text, OTHER_SPACES);
}

function find(text: string, characters: RegExp): Invisible[] {
  return [...text.matchAll(characters)].map(({ 0: found, index }) => {
    return { name: nameOf(found), start: index, end: index + found.length };
  });
}

function nameOf(found: string): string {
  const what = NAMES.find(([pattern]) => pattern.test(found))?.[1] ?? 'a zero-width character';
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${what} (U+${code})`;
}

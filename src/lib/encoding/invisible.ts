/** An invisible character. */
type Invisible = { name: string; start: number; end: number };

/**
 * Characters without a glyph, characters that reorder text, the blank Braille cell and interlinear marks. Spaces of other widths are
 * missing, because they are typography. See "Trojan Source" (CVE-2021-42574) and Unicode Technical Standard 55.
 */
const SUSPECTS =
  /[\u{e0000}-\u{e007f}]+|[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u2800\ufff9-\ufffb]/gu;

/** Escape sequences, as in a double-quoted value of YAML, can make these. */
const CONTROLS = /[^\P{Cc}\n\t]/gu;

/** All spaces and separators but the one of ASCII, and NEL. They look like blanks, or like nothing; no shell splits words there. */
const OTHER_SPACES = /(?! )[\p{Z}\u0085]/gu;

const NAMES: readonly [RegExp, string][] = [
  [/^[\u202a-\u202e\u2066-\u2069]/u, 'a control character that reorders text'],
  [/^[\u200e\u200f\u061c]/u, 'a text direction mark'],
  [/^\u00ad/u, 'a soft hyphen'],
  [/^\ufeff/u, 'a byte order mark inside the text'],
  [/^[\u{e0000}-\u{e007f}]/u, 'invisible tag letters'],
  [/^\p{Variation_Selector}/u, 'a variation selector'],
  [/^\u2800/u, 'a blank Braille cell'],
  [/^[\ufff9-\ufffb]/u, 'an interlinear mark'],
  [/^[\u00a0\u202f\u2007]/u, 'a no-break space'],
  [/^[\u2028\u2029\u0085]/u, 'a line end of Unicode'],
  [/^\p{Z}/u, 'a space beyond ASCII'],
  [/^\p{Cc}/u, 'a control character'],
];

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Characters that hide or reorder text, in order. */
export function findInvisible(text: string): Invisible[] {
  return find(text, SUSPECTS).filter(({ start, end }) => !isNeeded(text, start, end));
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

/** Emoji and some scripts need joiners and variation selectors, right-to-left letters need direction marks, and some flags need tags. */
function isNeeded(text: string, start: number, end: number): boolean {
  const found = text.slice(start, end);
  const before = Array.from(text.slice(Math.max(0, start - 8), start)).at(-1) ?? '';
  const after = Array.from(text.slice(end, end + 8))[0] ?? '';
  if (/^[\u200c\u200d]/u.test(found)) return isJoined(before) && isJoined(after);
  if (/^[\u200e\u200f\u061c]/u.test(found))
    return RIGHT_TO_LEFT.test(text.slice(Math.max(0, start - 40), end + 40));
  if (/^\p{Variation_Selector}/u.test(found)) return isVaried(before, found, after);
  if (found === '\u2800') return /[\u2801-\u28ff]/.test(before + after);
  return /^[\u{e0000}-\u{e007f}]/u.test(found) && before === '\u{1f3f4}';
}

/** Latin, Greek and Cyrillic letters never need a joiner. */
function isJoined(character: string): boolean {
  if (/\ufe0f|[\p{Extended_Pictographic}\p{Emoji_Modifier}]/u.test(character)) return true;
  return (
    /[\p{L}\p{M}]/u.test(character) &&
    !/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(character)
  );
}

/** Unicode's StandardizedVariants.txt, emoji-variation-sequences.txt and the Ideographic Variation Database, by their kinds. */
function isVaried(before: string, selector: string, after: string): boolean {
  if (/[\ufe0e\ufe0f]/u.test(selector) && /[#*0-9]/.test(before)) return after === '\u20e3';
  if (/[\ufe00-\ufe0f]/u.test(selector))
    return /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Myanmar}\p{Script=Phags_Pa}]|[^\P{Sm}\0-\x7f]/u.test(
      before,
    );
  return /[\u180b-\u180f]/u.test(selector)
    ? /\p{Script=Mongolian}/u.test(before)
    : /\p{Script=Han}/u.test(before);
}

/** Symbols without ink: the blank Braille cell, the object replacement, the null notehead and the Khitan filler. No property has them. */
const BLANK = '\\u2800\\ufffc\\u{1d159}\\u{16fe4}';

/** Vowels and finals of Hangul. Alone, they have no width. */
const JAMO = '[\\p{L}&&[\\u1160-\\u11ff\\ud7b0-\\ud7ff]]';

/**
 * Characters without a glyph of their own: controls, format characters, private use, unassigned ones, halves of pairs, and those that
 * reorder text. Spaces of other widths are missing, because they are typography. A pictograph that this Unicode does not know yet is
 * one of the next. See "Trojan Source" (CVE-2021-42574) and Unicode Technical Standard 55.
 */
export const SUSPECTS = new RegExp(
  `[\\u{e0000}-\\u{e007f}]+|\\r(?!\\n)|[[\\p{C}\\p{Default_Ignorable_Code_Point}${JAMO}${BLANK}]--[\\t\\n\\r]--\\p{Extended_Pictographic}]`,
  'gv',
);

/** The same without exceptions, and with the separators of lines: a text of our own has none of them. */
export const UNSEEN = new RegExp(
  `[\\p{C}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}${JAMO}${BLANK}]`,
  'gv',
);

const RIGHT_TO_LEFT = /[\p{L}&&[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]]/v;

/** Signs of a script that Unicode classes as format characters, such as the Arabic number sign: next to letters and digits of it. */
const FORMAT_OF_SCRIPT = /^[\p{Cf}--\p{Default_Ignorable_Code_Point}--[\ufff9-\ufffb]]/v;
const SCRIPTS_WITH_FORMAT =
  /[[\p{L}\p{M}\p{N}]&&[\p{Script_Extensions=Arabic}\p{Script=Syriac}\p{Script=Kaithi}\p{Script=Egyptian_Hieroglyphs}]]/v;

/** Replaces characters that hide or reorder text by �. */
export function showHidden(text: string): string {
  return text.replace(SUSPECTS, (found: string, start: number) =>
    isNeeded(text, start, start + found.length) ? found : '\ufffd',
  );
}

/** Emoji and some scripts need joiners and variation selectors, right-to-left letters need direction marks, and some flags need tags. */
export function isNeeded(text: string, start: number, end: number): boolean {
  const found = text.slice(start, end);
  const before = Array.from(text.slice(Math.max(0, start - 8), start)).at(-1) ?? '';
  const after = Array.from(text.slice(end, end + 8))[0] ?? '';
  if (/^[\u200c\u200d]/u.test(found)) return isJoined(before) && isJoined(after);
  if (/^[\u200e\u200f\u061c]/u.test(found))
    return !isInWord(before, after) && RIGHT_TO_LEFT.test(text.slice(Math.max(0, start - 40), end + 40));
  if (FORMAT_OF_SCRIPT.test(found)) return SCRIPTS_WITH_FORMAT.test(before + after);
  if (/^\p{L}/u.test(found)) return isHangul(before) && !/\p{Default_Ignorable_Code_Point}/u.test(found);
  if (/^\p{Variation_Selector}/u.test(found)) return isVaried(before, found, after);
  if (found === '\u2800') return /[\u2801-\u28ff]/.test(before + after);
  return /^[\u{e0000}-\u{e007f}]/u.test(found) && before === '\u{1f3f4}';
}

/** Between two letters of a word from left to right, no direction is in doubt. */
function isInWord(before: string, after: string): boolean {
  return /^[\w.-]$/.test(before) && /^[\w.-]$/.test(after);
}

function isHangul(character: string): boolean {
  return /\p{Script=Hangul}/u.test(character);
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

/** An invisible character. */
type Invisible = { name: string; start: number; end: number };

/**
 * Default-ignorable characters and bidirectional controls. Variation selectors are missing, because emoji need them. Spaces of other
 * widths are missing, because they are typography. See "Trojan Source" (CVE-2021-42574) and Unicode Technical Standard 55.
 */
const SUSPECTS =
  /\u034f|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\uffa0]|[\u{e0000}-\u{e007f}]+/gu;

const NAMES: readonly [RegExp, string][] = [
  [/^[\u202a-\u202e\u2066-\u2069]/u, 'a control character that reorders text'],
  [/^[\u200e\u200f\u061c]/u, 'a text direction mark'],
  [/^\u00ad/u, 'a soft hyphen'],
  [/^\ufeff/u, 'a byte order mark inside the text'],
  [/^[\u{e0000}-\u{e007f}]/u, 'invisible tag letters'],
];

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Characters that hide or reorder text, in order. */
export function findInvisible(text: string): Invisible[] {
  return [...text.matchAll(SUSPECTS)].flatMap(({ 0: found, index }) => {
    const end = index + found.length;
    return isNeeded(text, index, end) ? [] : [{ name: nameOf(found), start: index, end }];
  });
}

function nameOf(found: string): string {
  const what = NAMES.find(([pattern]) => pattern.test(found))?.[1] ?? 'a zero-width character';
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${what} (U+${code})`;
}

/** Emoji and some scripts need joiners, right-to-left letters need direction marks, and some flags need tags. */
function isNeeded(text: string, start: number, end: number): boolean {
  const found = text.charAt(start);
  const before = Array.from(text.slice(Math.max(0, start - 8), start)).at(-1) ?? '';
  const after = Array.from(text.slice(end, end + 8))[0] ?? '';
  if (/[\u200c\u200d]/u.test(found)) return isJoined(before) && isJoined(after);
  if (/[\u200e\u200f\u061c]/u.test(found))
    return RIGHT_TO_LEFT.test(text.slice(Math.max(0, start - 40), end + 40));
  return /^[\u{e0000}-\u{e007f}]/u.test(text.slice(start, end)) && before === '\u{1f3f4}';
}

/** Latin, Greek and Cyrillic letters never need a joiner. */
function isJoined(character: string): boolean {
  if (/\ufe0f|[\p{Extended_Pictographic}\p{Emoji_Modifier}]/u.test(character)) return true;
  return (
    /[\p{L}\p{M}]/u.test(character) &&
    !/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(character)
  );
}

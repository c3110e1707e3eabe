/** A character of a command that is read as another one; `what` names it for a message. */
type LookAlike = { what: string; start: number; end: number };

/**
 * Signs beyond ASCII that a command may hold: symbols, currencies and arrows, none of which looks like a sign of the shell. Lines for
 * boxes do, and so do dashes, typographic quotes and full-width forms.
 */
const HARMLESS = /^(?:(?![\u2500-\u257f\u2758-\u275e])[\p{So}\p{Sc}]|[\u2190-\u21ff])$/u;

/** Characters of no interest here: spaces and invisible ones have checks of their own. */
const ELSEWHERE = /^[\p{Z}\p{C}\p{Variation_Selector}\u2800]$/u;

const BEYOND_ASCII = /[^\p{ASCII}]/u;
const WORD = /[\p{L}\p{M}\p{N}_]+/gu;

/** Scripts with letters that look like those of others. Readers of Chinese, Thai or Arabic mistake none of theirs for Latin. */
const DISTINCT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Common}\p{Script=Inherited}]/u;

/** Phonetic letters: `ɡ`, `ǀ` and `ʹ` are letters for Unicode, and no keyboard has them. */
const PHONETIC = /[\u01c0-\u01c3\u0250-\u02ff\u1d00-\u1dbf\ua78b\ua78c]/u;

/** Rare scripts whose letters look like Latin ones and like signs: `ⵏ`, `ᐸ`, `ꓼ` (Unicode's confusables.txt). */
const RARE =
  /[\p{Script=Lisu}\p{Script=Tifinagh}\p{Script=Runic}\p{Script=Canadian_Aboriginal}\p{Script=Cherokee}\p{Script=Coptic}]/u;

/** Letters of Cyrillic and Greek whose usual shape is that of a Latin letter (Unicode's confusables.txt). */
const TWINS = /[асеорхуіјѕһԁԛԝӏАВСЕНІЈКМОРЅТХҮԚԜαοινρυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]/u;
const CYRILLIC_OR_GREEK = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu;

/**
 * Letters and signs of a command that look like others, in order. A command is printable ASCII, and words of one other script.
 * See Unicode Technical Standard 39.
 */
export function findLookAlikes(code: string): LookAlike[] {
  if (!BEYOND_ASCII.test(code)) return [];
  const ofOtherScript = code.match(CYRILLIC_OR_GREEK) ?? [];
  const onlyTwins = ofOtherScript.every((letter) => TWINS.test(letter));
  const letters = [...code.matchAll(WORD)].flatMap(({ 0: word, index }) => lettersOf(word, index, onlyTwins));
  return [...letters, ...signs(code)].sort((a, b) => a.start - b.start);
}

function lettersOf(word: string, offset: number, onlyTwins: boolean): LookAlike[] {
  if (!BEYOND_ASCII.test(word)) return [];
  const isLatin = /[a-z]/i.test(word);
  return places(word, offset).flatMap(({ character, start, end }) => {
    const isTwin = onlyTwins && TWINS.test(character);
    const isStranger = isLatin && !DISTINCT.test(character) && !/[\p{Script=Latin}\p{N}]/u.test(character);
    const isOdd = isForm(character) || PHONETIC.test(character) || RARE.test(character);
    if (!isTwin && !isStranger && !isOdd) return [];
    return [{ what: `\`${word}\` has a letter that looks like another: ${named(character)}`, start, end }];
  });
}

function signs(code: string): LookAlike[] {
  return places(code, 0).flatMap(({ character, start, end }) => {
    if (!BEYOND_ASCII.test(character) || /[\p{L}\p{M}\p{N}]/u.test(character)) return [];
    if (ELSEWHERE.test(character) || (HARMLESS.test(character) && !isForm(character))) return [];
    return [{ what: `${named(character)} is not a sign that a shell knows`, start, end }];
  });
}

/** A full-width, mathematical or otherwise styled form of ASCII. */
function isForm(character: string): boolean {
  return BEYOND_ASCII.test(character) && !BEYOND_ASCII.test(character.normalize('NFKC'));
}

function places(text: string, offset: number): { character: string; start: number; end: number }[] {
  let end = offset;
  return Array.from(text, (character) => {
    const start = end;
    end += character.length;
    return { character, start, end };
  });
}

function named(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${character} (U+${code})`;
}

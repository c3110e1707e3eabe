/** A single-byte charset in which programs often read UTF-8 by mistake. */
export type Charset = 'MacRoman' | 'Windows-1252';

/** Bytes 0x80 to 0xFF, after Unicode's ROMAN.TXT (2005: 0xDB is the euro, 0xF0 Apple's private U+F8FF). */
const MAC_ROMAN =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
  '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

/** Bytes 0x80 to 0x9F, after Unicode's CP1252.TXT. As in the WHATWG's table, its five gaps are C1 controls. */
const WINDOWS_1252_LOW = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** In Windows-1252, as in Latin-1, the bytes 0xA0 to 0xFF are the code points of the same number. */
const LATIN_1_HIGH = Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join('');

/** For each charset, the characters of the bytes 0x80 to 0xFF. */
export const HIGH_HALF: Record<Charset, string> = {
  MacRoman: MAC_ROMAN,
  'Windows-1252': WINDOWS_1252_LOW + LATIN_1_HIGH,
};

const BYTE_OF: Record<Charset, ReadonlyMap<string, number>> = {
  MacRoman: byteMap(HIGH_HALF.MacRoman),
  'Windows-1252': new Map([...latin1Controls(), ...byteMap(HIGH_HALF['Windows-1252'])]),
};

/** The byte for a character in a charset; undefined for ASCII, and for characters that the charset does not have. */
export function byteOf(charset: Charset, character: string): number | undefined {
  return BYTE_OF[charset].get(character);
}

function byteMap(highHalf: string): Map<string, number> {
  return new Map(Array.from(highHalf, (character, index) => [character, 0x80 + index]));
}

/** Latin-1 has controls at 0x80 to 0x9F. Tools mix Latin-1 and Windows-1252, so both are read. */
function latin1Controls(): Map<string, number> {
  return new Map(Array.from({ length: 32 }, (_, index) => [String.fromCharCode(0x80 + index), 0x80 + index]));
}

/** Several characters that decode to a single one. `written` is the text in the file, `meant` is the original. */
export type Sequence = { start: number; end: number; written: string; meant: number };

/** Common characters of technical prose: accents, punctuation, arrows, boxes, symbols, emoji. One of these is enough evidence. */
const COMMON: readonly (readonly [number, number])[] = [
  [0x00a0, 0x017f],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2100, 0x214f],
  [0x2190, 0x27bf],
  [0x2900, 0x297f],
  [0x2b00, 0x2bff],
  [0xfe0f, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfffd, 0xfffd],
  [0x1_f000, 0x1_faff],
];

/** Characters that may follow a capital in clean text: `MAÇÃ”`, `Å²`. */
const AFTER_A_CAPITAL = new Set('‘’“”–—…»›²³\u00a0');

/** Characters that may follow these signs in clean text: `√π`, `≈£500`. */
const MATHS: Record<string, ReadonlySet<string>> = {
  '√': new Set('∞πΩ∑∏∫µ±'),
  '≈': new Set('£¥¢±∞π'),
};

/**
 * Whether adjacent sequences are certainly mojibake. A rare character counts only next to others of its script: read as MacRoman,
 * `“É` is Cyrillic, and read as Windows-1252, `é”—` is Chinese, but both also occur in correct French.
 */
export function isProof(charset: Charset, run: readonly Sequence[], text: string): boolean {
  const isCommonProof = run.some(
    (sequence) => isCommon(sequence.meant) && !couldBeClean(charset, sequence, text),
  );
  return isCommonProof || hasScriptProof(run.filter((sequence) => !couldBeClean(charset, sequence, text)));
}

function isCommon(codePoint: number): boolean {
  return COMMON.some(([first, last]) => codePoint >= first && codePoint <= last);
}

function couldBeClean(charset: Charset, { start, end, written }: Sequence, text: string): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  return charset === 'MacRoman' ? couldBeMaths(written, before, after) : couldBeEndOfWord(written, before);
}

function couldBeMaths(written: string, before: string, after: string): boolean {
  const isInsideWord = /\p{L}/u.test(before) && /\p{L}/u.test(after);
  return MATHS[written.charAt(0)]?.has(written.charAt(1)) === true && !isInsideWord;
}

function couldBeEndOfWord(written: string, before: string): boolean {
  const [lead = '', ...rest] = written;
  if (!rest.every((character) => AFTER_A_CAPITAL.has(character))) return false;
  const isCapital = /\p{Lu}/u.test(lead);
  if (isCapital && /\p{Ll}/u.test(before)) return false;
  // No language has a word that begins with one of these two, so alone they are the lead byte of an accent.
  if (lead === 'Â' || lead === 'Ã') return /\p{Lu}/u.test(before);
  return true;
}

/** Three letters of an alphabet in a row, or two of a script whose characters take three bytes or more. */
function hasScriptProof(run: readonly Sequence[]): boolean {
  let streak = 0;
  for (const [index, sequence] of run.entries()) {
    streak = isSameScript(run[index - 1], sequence) ? streak + 1 : 1;
    if (streak >= (sequence.written.length === 2 ? 3 : 2)) return true;
  }
  return false;
}

function isSameScript(previous: Sequence | undefined, { start, written, meant }: Sequence): boolean {
  if (previous?.end !== start || previous.written.length !== written.length) return false;
  return written.length > 2 || previous.meant >> 8 === meant >> 8;
}

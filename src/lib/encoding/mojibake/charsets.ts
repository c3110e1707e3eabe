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

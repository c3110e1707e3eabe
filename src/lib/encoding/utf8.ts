type Utf8Character = { codePoint: number; length: number };

/** The lowest code point of a character with n bytes. A longer form than necessary is not UTF-8 (RFC 3629 §3). */
const SMALLEST = [0, 0, 0x80, 0x800, 0x1_0000];

/** The multi-byte character at `at`; null if the bytes there are no character (RFC 3629 §4). */
export function readMultiByte(
  byteAt: (index: number) => number | undefined,
  at: number,
): Utf8Character | null {
  const lead = byteAt(at) ?? 0;
  const length = sequenceLength(lead);
  if (length < 2) return null;
  let codePoint = lead & (0x7f >> length);
  for (let index = at + 1; index < at + length; index++) {
    const byte = byteAt(index) ?? 0;
    if ((byte & 0xc0) !== 0x80) return null;
    codePoint = (codePoint << 6) | (byte & 0x3f);
  }
  return isScalar(codePoint, length) ? { codePoint, length } : null;
}

function sequenceLength(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

function isScalar(codePoint: number, length: number): boolean {
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  return codePoint >= (SMALLEST[length] ?? 0) && codePoint <= 0x10_ffff && !isSurrogate;
}

/** The offset of the first byte that is not UTF-8, or -1. */
export function findInvalidByte(bytes: Uint8Array): number {
  const byteAt = (index: number) => bytes[index];
  for (let at = 0; at < bytes.length; ) {
    const isAscii = (bytes[at] ?? 0) < 0x80;
    const length = isAscii ? 1 : readMultiByte(byteAt, at)?.length;
    if (length === undefined) return at;
    at += length;
  }
  return -1;
}

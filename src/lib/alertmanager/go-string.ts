/** What a backslash stands for before one of these letters, in UTF-8. \' is left out: Go has it only between single quotes. */
const SIMPLE_ESCAPES = new Map([
  ['a', '%07'],
  ['b', '%08'],
  ['f', '%0C'],
  ['n', '%0A'],
  ['r', '%0D'],
  ['t', '%09'],
  ['v', '%0B'],
  ['\\', '%5C'],
  ['"', '%22'],
]);

const PIECE =
  /\\(?:x(?<hex>[0-9a-fA-F]{2})|(?<octal>[0-7]{3})|u(?<u4>[0-9a-fA-F]{4})|U(?<u8>[0-9a-fA-F]{8})|(?<simple>[abfnrtv\\"]))|(?<plain>[^\\"\n]+)/y;

/**
 * Reads a double-quoted string as Go's strconv.Unquote does; null where Go would refuse it. \x and octal escapes give
 * bytes, not characters, and all bytes together must be valid UTF-8, as Alertmanager asks (matcher/parse/token.go).
 */
export function unquoteGoString(quoted: string): string | null {
  if (quoted.length < 2 || !quoted.startsWith('"') || !quoted.endsWith('"')) return null;
  const bytes = percentEncode(quoted.slice(1, -1));
  return bytes === null ? null : percentDecode(bytes);
}

/** Percent-encoding is the one way to gather UTF-8 bytes that the language itself has. */
function percentEncode(inner: string): string | null {
  if (!inner.isWellFormed()) return null;
  let bytes = '';
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < inner.length) {
    const groups = PIECE.exec(inner)?.groups;
    const piece = groups ? encodePiece(groups) : null;
    if (piece === null) return null;
    bytes += piece;
  }
  return bytes;
}

function encodePiece({ hex, octal, u4, u8, simple, plain }: Partial<Record<string, string>>): string | null {
  if (plain !== undefined) return encodeURIComponent(plain);
  if (simple !== undefined) return SIMPLE_ESCAPES.get(simple) ?? null;
  if (hex !== undefined) return `%${hex}`;
  if (octal !== undefined) return encodeByte(Number.parseInt(octal, 8));
  return encodeCodePoint(Number.parseInt(u4 ?? u8 ?? '', 16));
}

function encodeByte(byte: number): string | null {
  return byte > 0xff ? null : `%${byte.toString(16).padStart(2, '0')}`;
}

function encodeCodePoint(codePoint: number): string | null {
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  if (isSurrogate || !(codePoint <= 0x10ffff)) return null;
  return encodeURIComponent(String.fromCodePoint(codePoint));
}

function percentDecode(bytes: string): string | null {
  try {
    return decodeURIComponent(bytes);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return null;
  }
}

/** No token follows `invalid` or `end`. */
export type MatcherToken = {
  kind: 'brace' | 'comma' | 'operator' | 'quoted' | 'unquoted' | 'invalid' | 'end';
  text: string;
  /** UTF-16 offsets, the end excluded. */
  offset: number;
  end: number;
};

/** Unicode's White_Space is the same set as Go's unicode.IsSpace. */
const SPACE = /\p{White_Space}*/uy;

const TOKENS = [
  { kind: 'brace', pattern: /[{}]/y },
  { kind: 'comma', pattern: /,/y },
  { kind: 'operator', pattern: /=~|!=|!~|=/y },
  { kind: 'quoted', pattern: /"(?:[^"\\]|\\.)*"/sy },
  { kind: 'unquoted', pattern: /[^\p{White_Space}{}!=~,\\"'`]+/uy },
] as const;

/** The bytes of the escapes with these letters. \' is missing, because Go has it only between single quotes. */
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

/** Splits matchers into the tokens of Alertmanager's UTF-8 parser (matcher/parse/lexer.go). */
export function tokenizeMatchers(source: string): MatcherToken[] {
  const tokens: MatcherToken[] = [];
  let offset = 0;
  for (;;) {
    offset = matchEnd(SPACE, source, offset);
    const token = readToken(source, offset);
    tokens.push(token);
    if (token.kind === 'end' || token.kind === 'invalid') return tokens;
    offset = token.end;
  }
}

/**
 * Reads a double-quoted string as Go's strconv.Unquote does; null if Go refuses it. \x and octal escapes give bytes, not characters.
 * Alertmanager requires that all bytes together are valid UTF-8 (matcher/parse/token.go).
 */
export function unquoteGoString(quoted: string): string | null {
  if (quoted.length < 2 || !quoted.startsWith('"') || !quoted.endsWith('"')) return null;
  const bytes = percentEncode(quoted.slice(1, -1));
  return bytes === null ? null : percentDecode(bytes);
}

function readToken(source: string, offset: number): MatcherToken {
  if (offset === source.length) return { kind: 'end', text: '', offset, end: offset };
  for (const { kind, pattern } of TOKENS) {
    const end = matchEnd(pattern, source, offset);
    if (end > offset) return { kind, text: source.slice(offset, end), offset, end };
  }
  return invalidToken(source, offset);
}

/** An unclosed quote makes the rest of the text invalid. Any other wrong character makes only itself invalid. */
function invalidToken(source: string, offset: number): MatcherToken {
  const end = source[offset] === '"' ? source.length : offset + 1;
  return { kind: 'invalid', text: source.slice(offset, end), offset, end };
}

function matchEnd(pattern: RegExp, source: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(source) ? pattern.lastIndex : offset;
}

/** Decodes UTF-8 bytes with percent-encoding, which the language provides. */
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

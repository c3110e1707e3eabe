import type { DiagnosticSeverity, Parsed } from '../diagnostics/diagnostic.ts';
import { HIGH_HALF } from './mojibake/evidence.ts';

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

/** A problem in a file's bytes; `offset` counts bytes, line and column count from 1. */
type EncodingDiagnostic = {
  kind: 'bom' | 'nul' | 'utf-16' | 'utf-8';
  severity: DiagnosticSeverity;
  offset: number;
  line: number;
  column: number;
  message: string;
  help: string;
};

/** The text is null if the bytes are not UTF-8. It never contains the BOM. */
type DecodedText = Parsed<string | null, EncodingDiagnostic> & { bom: boolean };

// Node, workerd and browsers all have it, but core is compiled without their types.
declare const TextDecoder: new (
  label: string,
  options: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

/** Reads a file as strict UTF-8. An invalid byte is a diagnostic at its line and column. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return refuseUtf16();
  const bom = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  const invalid = findInvalidByte(bytes);
  if (invalid !== -1) return { value: null, bom, diagnostics: [invalidByte(bytes, invalid)] };
  const text = decode(bytes);
  return { value: text, bom, diagnostics: [...(bom ? [foundBom()] : []), ...foundNul(bytes, text)] };
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

/** Decodes UTF-8. The decoder drops a BOM. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', {}).decode(bytes);
}

function refuseUtf16(): DecodedText {
  const message = 'the file is UTF-16: it begins with the byte order mark FF FE or FE FF';
  const help = 'Save it as UTF-8. Most editors have “Save with encoding”.';
  return {
    value: null,
    bom: true,
    diagnostics: [{ kind: 'utf-16', severity: 'error', offset: 0, line: 1, column: 1, message, help }],
  };
}

function invalidByte(bytes: Uint8Array, offset: number): EncodingDiagnostic {
  const byte = bytes[offset] ?? 0;
  const hex = `0x${byte.toString(16).toUpperCase()}`;
  return {
    kind: 'utf-8',
    severity: 'error',
    offset,
    ...placeAfter(decode(bytes.subarray(0, offset))),
    message: `the byte ${hex} is not valid UTF-8`,
    help: `${guessWhatWasMeant(byte, hex)}Save the file as UTF-8.`,
  };
}

function guessWhatWasMeant(byte: number, hex: string): string {
  const character = HIGH_HALF['Windows-1252'].charAt(byte - 0x80);
  const isVisible = /[\p{L}\p{P}\p{S}]/u.test(character);
  return isVisible ? `In Windows-1252, ${hex} is ${character}. ` : '';
}

function foundBom(): EncodingDiagnostic {
  return {
    kind: 'bom',
    severity: 'info',
    offset: 0,
    line: 1,
    column: 1,
    message: 'the file begins with a byte order mark (BOM)',
    help: 'Save the file as UTF-8 without BOM.',
  };
}

function foundNul(bytes: Uint8Array, text: string): EncodingDiagnostic[] {
  const offset = bytes.indexOf(0);
  if (offset === -1) return [];
  const place = placeAfter(text.slice(0, text.indexOf('\0')));
  const message = 'the file contains a NUL byte';
  const help = 'Remove it. If every second byte is NUL, the file is UTF-16; save it as UTF-8.';
  return [{ kind: 'nul', severity: 'error', offset, ...place, message, help }];
}

function placeAfter(text: string): { line: number; column: number } {
  const lineStart = text.lastIndexOf('\n') + 1;
  return { line: text.split('\n').length, column: text.length - lineStart + 1 };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, findInvalidByte } from './decode-text.ts';

const encode = (text: string) => new TextEncoder().encode(text);

function bytesOf(...parts: (string | number)[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...encode(part)])));
}

describe('decodeText', () => {
  it('gives back any text that was encoded', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !/^\ufeff|\0/.test(value));
    fc.assert(
      fc.property(text, (value) => {
        expect(decodeText(encode(value))).toEqual({ value, bom: false, diagnostics: [] });
      }),
    );
  });

  it('keeps a BOM out of the text and says so', () => {
    const { value: text, bom, diagnostics } = decodeText(bytesOf(0xef, 0xbb, 0xbf, '---\n'));
    expect({ text, bom }).toEqual({ text: '---\n', bom: true });
    expect(diagnostics).toMatchObject([{ kind: 'bom', severity: 'info', offset: 0 }]);
  });

  it('names the line and the column of the first byte that is not UTF-8', () => {
    const { value: text, diagnostics } = decodeText(bytesOf('a\r\n🔍 caf', 0xe9, ' b', 0xff));
    expect(text).toBeNull();
    expect(diagnostics).toEqual([
      {
        kind: 'utf-8',
        severity: 'error',
        offset: 11,
        line: 2,
        column: 7,
        message: 'the byte 0xE9 is not valid UTF-8',
        help: 'In Windows-1252, 0xE9 is é. Save the file as UTF-8.',
      },
    ]);
  });

  it.each([
    ['a continuation byte alone', [0x80]],
    ['a form longer than needed', [0xc0, 0xaf]],
    ['a longer form of three', [0xe0, 0x80, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['above U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['cut short', [0xf0, 0x9f, 0x94]],
  ])('refuses %s', (_, bytes) => {
    expect(decodeText(bytesOf('ok', ...bytes))).toMatchObject({ value: null, diagnostics: [{ offset: 2 }] });
  });

  it('agrees with the platform on what is UTF-8', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 8 }), (bytes) => {
        const isValid = findInvalidByte(bytes) === -1;
        const decode = () => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        if (isValid) expect(decode).not.toThrow();
        else expect(decode).toThrow();
      }),
    );
  });

  it.each([
    ['little', [0xff, 0xfe, 0x2d, 0x00]],
    ['big', [0xfe, 0xff, 0x00, 0x2d]],
  ])('tells UTF-16, %s endian', (_, bytes) => {
    expect(decodeText(bytesOf(...bytes))).toMatchObject({
      value: null,
      diagnostics: [{ kind: 'utf-16', line: 1, column: 1 }],
    });
  });

  it('finds a NUL byte and keeps the text', () => {
    expect(decodeText(encode('a\nb\0c'))).toMatchObject({
      value: 'a\nb\0c',
      diagnostics: [{ kind: 'nul', offset: 3, line: 2, column: 2 }],
    });
  });

  it('reads an empty file', () => {
    expect(decodeText(new Uint8Array())).toEqual({ value: '', bom: false, diagnostics: [] });
  });
});

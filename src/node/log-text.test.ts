import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LogFault, type LogReading, readLogText } from './log-text.ts';

type Options = Partial<Pick<LogReading, 'encoding' | 'isAnythingRead'>>;

/** The text, and the sentences about it. */
async function read(pieces: Iterable<Uint8Array> | Readable, options: Options = {}) {
  const faults: LogFault[] = [];
  const reading = { name: 'app.log', encoding: null, isAnythingRead: true, ...options };
  const input = pieces instanceof Readable ? pieces : Readable.from(pieces);
  const texts = readLogText(input, { ...reading, tell: (fault) => void faults.push(fault) });
  return { text: (await Array.fromAsync(texts)).join(''), faults };
}

function cutAt(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const sorted = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length].sort(
    (a, b) => a - b,
  );
  return sorted.slice(1).map((place, index) => bytes.slice(sorted[index], place));
}

const TEXT = 'Größe 一二 😀\r\nЖурнал\r\nzwei\n';
const LITTLE = Buffer.from(TEXT, 'utf16le');
const BIG = Buffer.from(LITTLE).swap16();
const LATIN = Buffer.from('all is well\r\nGerät voll\nübel\n', 'latin1');

const ENCODED: [string, Uint8Array][] = [
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-16LE with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), LITTLE])],
  ['UTF-16BE with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), BIG])],
  ['UTF-16LE', LITTLE],
  ['UTF-16BE', BIG],
];

describe('the encoding of a log', () => {
  const places = fc.array(fc.nat(), { maxLength: 20 });

  it.each(ENCODED)('is found wherever the text is cut into pieces: %s', async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(places, fc.boolean(), async (cuts, isPacked) => {
        const pieces = cutAt(isPacked ? gzipSync(bytes) : bytes, cuts);
        expect(await read(pieces)).toEqual({ text: TEXT, faults: [] });
      }),
    );
  });

  it.each([
    ['Cyrillic', 'Ошибка: диск заполнен\r\n'],
    ['Chinese', '错误: 磁盘空间不足 一\r\n'],
    ['a character of two units at the end', 'ok 😀'],
  ])('is found in UTF-16 without a mark: %s', async (_, text) => {
    const bytes = Buffer.from(text, 'utf16le');
    expect((await read([bytes])).text).toBe(text);
    expect((await read([Buffer.from(bytes).swap16()])).text).toBe(text);
  });

  it('is not taken for UTF-16 because of a NUL', async () => {
    for (const text of [
      'Error connect\0ing to Redis\n',
      '\0'.repeat(5000),
      `${'\0'.repeat(99)}Error\n`,
      'Fehler für\0x\n',
      'abc\0def\0ghi\0',
    ])
      expect(await read([Buffer.from(text)])).toEqual({ text, faults: [] });
  });

  it('is told once if it is not UTF-8, with the line and the byte, wherever the text is cut', async () => {
    const message =
      'app.log is not UTF-8: line 2 has the byte 0xE4. Name the encoding of the file, as in --encoding windows-1252, in which this byte is “ä”';
    await fc.assert(
      fc.asyncProperty(places, async (cuts) => {
        const { text, faults } = await read(cutAt(LATIN, cuts));
        expect(faults).toEqual([{ kind: 'guessed', message }]);
        expect(text).toBe('all is well\r\nGer\ufffdt voll\n\ufffdbel\n');
      }),
    );
  });

  it('is told for a character that is cut off at the end, and not for U+FFFD in the file', async () => {
    expect((await read([Buffer.from('zwei ö').subarray(0, -1)])).faults).toMatchObject([
      { message: expect.stringContaining('line 1 has the byte 0xC3') },
    ]);
    expect(await read([Buffer.from('was \ufffd before')])).toEqual({ text: 'was \ufffd before', faults: [] });
  });

  it('is the one that is given, if the log has no mark', async () => {
    const given = { encoding: 'latin1' };
    expect(await read(cutAt(LATIN, [3, 17]), given)).toEqual({ text: LATIN.toString('latin1'), faults: [] });
    expect((await read([ENCODED[1]?.[1] ?? LATIN], given)).text).toBe(TEXT);
    const japanese = Buffer.from('83478389815b0a', 'hex');
    expect(
      (
        await read(
          [...japanese].map((byte) => Buffer.from([byte])),
          { encoding: 'shift_jis' },
        )
      ).text,
    ).toBe('エラー\n');
  });

  it('is told if it is not the one that is given', async () => {
    const { faults } = await read([Buffer.from('a\nb\xff\n', 'latin1')], { encoding: 'Shift_JIS' });
    expect(faults.map(({ message }) => message)).toEqual([
      'app.log is not shift_jis: line 2 has a character that it does not know. Name the encoding of the file, as in --encoding windows-1252',
    ]);
  });
});

describe('a gzip file', () => {
  const lines = Array.from({ length: 20_000 }, (_, n) => `line ${n} ${Math.imul(n, 2_654_435_761)}\n`).join(
    '',
  );
  const packed = gzipSync(lines);

  it('may have several parts', async () => {
    const parts = Buffer.concat([packed, gzipSync(TEXT), gzipSync('')]);
    expect(await read(cutAt(parts, [packed.length]))).toEqual({ text: lines + TEXT, faults: [] });
  });

  it.each([
    ['cut off', packed.subarray(0, packed.length / 2), 'app.log ends too early', 0.4],
    ['cut off in its last bytes', packed.subarray(0, -3), 'app.log ends too early', 1],
    [
      'with a wrong checksum',
      Buffer.concat([packed.subarray(0, -8), Buffer.alloc(8)]),
      'app.log is a damaged gzip file',
      1,
    ],
    [
      'followed by other bytes',
      Buffer.concat([packed, Buffer.from('xyz')]),
      'app.log is a damaged gzip file',
      1,
    ],
  ])('is read up to its fault: %s', async (_, bytes, message, share) => {
    const { text, faults } = await read(cutAt(bytes, [1000, 60_000]));
    expect(lines.startsWith(text)).toBe(true);
    expect(text.length).toBeGreaterThanOrEqual(lines.length * share);
    expect(faults).toEqual([{ kind: 'cut', message: `${message}: kedb read only the part before` }]);
  });

  it('is unpacked in small pieces, and no further than its reader reads', async () => {
    const bomb = Buffer.concat(Array(64).fill(gzipSync(Buffer.alloc(8 * 1024 * 1024))));
    let taken = 0;
    const pieces = cutAt(
      bomb,
      Array.from({ length: 500 }, (_, n) => n * 1024),
    ).map((piece) => () => {
      taken += 1;
      return piece;
    });
    const input = Readable.from(
      (function* () {
        for (const piece of pieces) yield piece();
      })(),
      { highWaterMark: 1 },
    );
    const reading = { name: 'x', encoding: null, isAnythingRead: true, tell: () => {} };
    let seen = 0;
    for await (const text of readLogText(input, reading)) {
      expect(text.length).toBeLessThanOrEqual(64 * 1024);
      seen += text.length;
      if (seen > 1024 * 1024) break;
    }
    expect(taken).toBeLessThan(pieces.length / 2);
    expect(input.destroyed).toBe(true);
  });
});

describe('what is no log', () => {
  const PROGRAM = Buffer.from(
    [...'\x7fELF\x02\x01\x01\0\0\0\0\0\x03\0>\0\x01\0\0\0'].map((c) => c.charCodeAt(0)),
  );

  it('is passed over if it is binary, unless a person asks for it', async () => {
    const input = Readable.from([PROGRAM]);
    expect((await read(input, { isAnythingRead: false })).faults).toMatchObject([{ kind: 'binary' }]);
    const given = { isAnythingRead: false, encoding: 'latin1' };
    expect((await read([PROGRAM], given)).faults).toMatchObject([{ kind: 'binary' }]);
    expect(input.destroyed).toBe(true);
    expect((await read([PROGRAM])).text).toContain('ELF');
  });

  it.each([
    ['Latin-1', LATIN],
    ['colours and progress', Buffer.from('\x1b[31mred\x1b[0m\r10%\b\b\b\t\f\n')],
    ['fields between SOH', Buffer.from('8=FIX.4.2\x019=65\x0135=A\x01\n')],
    ['NULs of a log that was rotated by copying', Buffer.from(`${'\0'.repeat(9999)}Error\n`)],
    ['UTF-16', BIG],
    ['Chinese in GBK', Buffer.from('b4edcef33a20b4c5c5ccbfd5bce4b2bbd7e30a', 'hex')],
  ])('is not %s', async (_, bytes) => {
    const { text, faults } = await read([bytes], { isAnythingRead: false });
    expect(text).not.toBe('');
    expect(faults.map(({ kind }) => kind)).not.toContain('binary');
  });

  it('is named by the program that packed it', async () => {
    const { text, faults } = await read([Buffer.from('28b52ffd00000000', 'hex')]);
    expect(text).toBe('');
    expect(faults.map(({ message }) => message)).toEqual([
      'app.log is packed with Zstandard: unpack it first, as in `zstdcat FILE | kedb match`',
    ]);
  });

  it('is cut if the system cannot read the rest, and unread if it can read nothing', async () => {
    const fault = Object.assign(new Error('x'), { code: 'EIO' });
    const failing = async function* (...pieces: Uint8Array[]) {
      yield* pieces;
      throw fault;
    };
    expect(await read(Readable.from(failing(Buffer.from('one\n'))))).toEqual({
      text: 'one\n',
      faults: [{ kind: 'cut', message: 'cannot read the rest of app.log: x' }],
    });
    expect((await read(Readable.from(failing()))).faults).toMatchObject([{ kind: 'unread' }]);
  });
});

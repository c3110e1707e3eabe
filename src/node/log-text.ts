import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { decodeBytes, isBinary, isClearStart, toEncoding } from './log-encoding.ts';
import { systemFault } from './system-fault.ts';

/**
 * Something that a reader of a log has to know. `unread`: kedb can read nothing of it. `cut`: the end is missing. `guessed`: characters
 * are missing. `binary` and `packed` files are unread, too, but nobody expects more of them.
 */
export type LogFault = { kind: 'unread' | 'binary' | 'packed' | 'cut' | 'guessed'; message: string };

export type LogReading = {
  /** For messages. */
  name: string;
  /** The encoding of a log without a byte order mark; null to find out. */
  encoding: string | null;
  /** Whether to read even a file that seems to be no text. */
  isAnythingRead: boolean;
  tell: (fault: LogFault) => void;
};

/** The first bytes of what other programs pack. */
const PACKERS = [
  { program: 'xz', magic: /^\xfd7zXZ\0/, unpack: 'xzcat' },
  { program: 'Zstandard', magic: /^\x28\xb5\x2f\xfd/, unpack: 'zstdcat' },
  { program: 'bzip2', magic: /^BZh[1-9]1AY&SY/, unpack: 'bzcat' },
  { program: 'zip', magic: /^PK\x03\x04/, unpack: 'unzip -p' },
];
const GZIP_MAGIC = /^\x1f\x8b/;
const MAGIC_LENGTH = 10;

/** The text of a log, piece by piece as it arrives: unpacked and decoded. It takes the same memory whatever the log is. */
export async function* readLogText(input: Readable, reading: LogReading): AsyncGenerator<string> {
  const { name, tell } = reading;
  let isBegun = false;
  try {
    for await (const text of textOf(input, reading)) {
      isBegun = true;
      yield text;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const fault = gzipFault(code);
    if (fault) tell({ kind: 'cut', message: `${name} ${fault}: kedb read only the part before` });
    else if (isBegun)
      tell({ kind: 'cut', message: `cannot read the rest of ${name}: ${systemFault(error)}` });
    else tell({ kind: 'unread', message: `cannot read ${name}: ${systemFault(error)}` });
  } finally {
    input.destroy();
  }
}

async function* textOf(input: Readable, reading: LogReading): AsyncGenerator<string> {
  const { name, isAnythingRead, tell } = reading;
  const packed = await startOf(input, ({ length }) => length >= 2);
  const begin = packed.start.toString('latin1', 0, MAGIC_LENGTH);
  const packer = PACKERS.find(({ magic }) => magic.test(begin));
  if (packer) {
    const advice = `unpack it first, as in \`${packer.unpack} FILE | kedb match\``;
    tell({ kind: 'packed', message: `${name} is packed with ${packer.program}: ${advice}` });
    return;
  }
  const bytes = GZIP_MAGIC.test(begin) ? unzip(packed.all) : packed.all;
  const { start, all } = await startOf(bytes, isClearStart);
  const encoding = toEncoding(start, reading.encoding);
  if (!isAnythingRead && !encoding.startsWith('utf-16') && isBinary(start))
    tell({ kind: 'binary', message: `${name} is no text` });
  else yield* decodeBytes(all, encoding, (fault) => tell({ kind: 'guessed', message: `${name} ${fault}` }));
}

type Bytes = AsyncIterable<Uint8Array | string>;

/** Takes bytes until they are enough. `all` has them, and then the others. */
async function startOf(bytes: Bytes, isEnough: (start: Buffer) => boolean) {
  const pieces = bytes[Symbol.asyncIterator]();
  let start: Buffer = Buffer.alloc(0);
  while (!isEnough(start)) {
    const { done, value } = await pieces.next();
    if (done) break;
    start = Buffer.concat([start, typeof value === 'string' ? Buffer.from(value) : value]);
  }
  return { start, all: startAndRest(start, pieces) };
}

async function* startAndRest(start: Buffer, pieces: AsyncIterator<Uint8Array | string>) {
  yield start;
  for await (const piece of { [Symbol.asyncIterator]: () => pieces })
    yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}

/** Unpacks gzip, also of several parts. If it fails, it first gives all that it could unpack: an iterator of a stream drops this. */
async function* unzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unzipped = createGunzip();
  pipeline(Readable.from(smallAtTheEnd(bytes)), unzipped, () => {});
  try {
    yield* unzipped;
  } catch (error) {
    for (let rest = unzipped.read(); rest !== null; rest = unzipped.read()) yield rest;
    throw error;
  }
}

const MOST_HELD = 4096;

/** Node loses what it unpacked from a piece with a fault. A fault of the whole, such as a wrong checksum, comes at the end. */
async function* smallAtTheEnd(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of bytes) {
    held = Buffer.concat([held, piece]);
    const cut = Math.max(0, held.length - MOST_HELD);
    if (cut > 0) yield held.subarray(0, cut);
    held = held.subarray(cut);
  }
  for (let at = 0, half = 0; at < held.length; at += half) {
    half = Math.ceil((held.length - at) / 2);
    yield held.subarray(at, at + half);
  }
}

/** The fault of the packed data; null if the error is another one. The codes are those of zlib. */
function gzipFault(code: string): string | null {
  if (code === 'Z_BUF_ERROR') return 'ends too early';
  return code.startsWith('Z_') ? 'is a damaged gzip file' : null;
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/processes/temporary-folder.ts';
import { openText } from './open-text.ts';

const TEXT = 'größer 😀\r\nzwei\n';
const LITTLE = Buffer.from(`\ufeff${TEXT}`, 'utf16le');
const BIG = Buffer.from(LITTLE).swap16();

/** The text of standard input that arrives in these pieces. */
async function piped(...chunks: Buffer[]): Promise<string> {
  const out = new PassThrough();
  const io = { stdin: Readable.from(chunks), stdout: out, stderr: out, env: {} };
  return readAll(await openText('-', io));
}

describe('openText', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16, as PowerShell writes it', LITTLE],
    ['UTF-16 in the other byte order', BIG],
    ['UTF-16 without a byte order mark', LITTLE.subarray(2)],
    ['gzip', gzipSync(TEXT)],
    ['gzip of UTF-16', gzipSync(BIG)],
  ])('reads %s, from a file as from a pipe of single bytes', async (_, bytes) => {
    const file = join(temporaryFolder({}), 'app.log');
    writeFileSync(file, bytes);
    const io = { stdin: Readable.from([]), stdout: new PassThrough(), stderr: new PassThrough(), env: {} };
    expect(await readAll(await openText(file, io))).toBe(TEXT);
    expect(await piped(...[...bytes].map((byte) => Buffer.from([byte])))).toBe(TEXT);
  });

  it('says that a log of another packer must be unpacked', async () => {
    await expect(piped(Buffer.from('fd377a585a000004', 'hex'))).rejects.toThrow(
      'standard input is packed with xz: unpack it first, as in `xzcat FILE | kedb match`',
    );
  });

  it('tells a person at a terminal that it waits', async () => {
    const stderr = new PassThrough();
    const stdin = Object.assign(Readable.from([]), { isTTY: true });
    await openText('-', { stdin, stderr });
    expect(String(stderr.read())).toContain('press Ctrl-D');
  });

  it('reads one byte and nothing', async () => {
    expect(await piped(Buffer.from('x'))).toBe('x');
    expect(await piped()).toBe('');
  });

  it('gives each piece as it arrives, so that a log can be followed', async () => {
    const stdin = new PassThrough();
    const io = { stdin, stdout: new PassThrough(), stderr: new PassThrough(), env: {} };
    const pieces = (await openText('-', io))[Symbol.asyncIterator]();
    for (const piece of ['one\n', 't', 'wo', '\n']) {
      stdin.write(piece);
      expect((await pieces.next()).value).toBe(piece);
    }
  });

  it.each([
    ['no/such.log', 'there is no such file or folder (ENOENT)'],
    ['src', 'it is a folder (EISDIR)'],
    ['package.json/x', 'a part of the path is not a folder (ENOTDIR)'],
    ['x'.repeat(5000), 'the name is too long (ENAMETOOLONG)'],
  ])('says in words why it cannot read %s', async (file, why) => {
    const io = { stdin: Readable.from([]), stdout: new PassThrough(), stderr: new PassThrough(), env: {} };
    const read = openText(file, io).then(readAll);
    await expect(read).rejects.toThrow(`cannot read ${file}: ${why}`);
  });
});

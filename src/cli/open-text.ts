import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { systemFault } from '../node/system-fault.ts';
import { type GuardedStream, type Io, UsageError } from './io.ts';

type Input = { stdin: Io['stdin']; stderr: Pick<GuardedStream, 'write'> };

/**
 * The text of a file, or of standard input for `-`, piece by piece as it arrives. A byte order mark names its encoding, as for a log
 * that PowerShell wrote; without one, it is UTF-8. A file that cannot be opened is a wrong call.
 */
export async function openText(file: string, { stdin, stderr }: Input): Promise<Readable> {
  if (file === '-' && stdin.isTTY)
    stderr.write('kedb: reads what you type; press Ctrl-D on an empty line at the end\n');
  const name = file === '-' ? 'standard input' : file;
  return Readable.from(decode(file === '-' ? stdin : await openFile(file), name));
}

async function openFile(file: string): Promise<Readable> {
  const stream = createReadStream(file);
  await new Promise<void>((done, fail) => {
    stream.once('ready', done).once('error', (error) => fail(cannotRead(file, error)));
  });
  return stream;
}

async function* decode(input: AsyncIterable<Buffer | string>, name: string): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let bytes = Buffer.alloc(0);
  try {
    for await (const chunk of input) {
      bytes = Buffer.concat([bytes, typeof chunk === 'string' ? Buffer.from(chunk) : chunk]);
      if (!decoder && bytes.length < 2) continue;
      decoder ??= new TextDecoder(encodingOf(bytes, name));
      yield decoder.decode(bytes, { stream: true });
      bytes = Buffer.alloc(0);
    }
  } catch (error) {
    throw error instanceof UsageError ? error : cannotRead(name, error);
  }
  yield (decoder ?? new TextDecoder()).decode(bytes);
}

/** The byte order marks of the Encoding Standard (§6, "BOM sniff"). The decoder removes its own mark. */
function encodingOf([first, second]: Uint8Array, name: string): string {
  if (first === 0x1f && second === 0x8b)
    throw new UsageError(`${name} is compressed: unpack it first, as in \`zcat app.log.gz | kedb match\``);
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function cannotRead(name: string, error: unknown): UsageError {
  return new UsageError(`cannot read ${name}: ${systemFault(error)}`);
}

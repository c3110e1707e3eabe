import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { decodeText } from '../../lib/encoding/decode-text.ts';
import { systemFault } from '../../node/system-fault.ts';
import { type Io, UsageError } from '../io.ts';

/** A longer text is a whole log, not an excerpt. */
const MAX_LOG_BYTES = 1024 * 1024;

/** The text of an excerpt from a log. kedb keeps its lines as samples, so it refuses bytes that it could only guess. */
export async function readLog(file: string, { stdin }: Io): Promise<string> {
  const name = file === '-' ? 'the log' : file;
  const bytes = await readBytes(file === '-' ? stdin : createReadStream(file), name);
  const { value, diagnostics } = decodeText(bytes);
  const fault = diagnostics.find(({ severity }) => severity === 'error');
  if (fault) throw new UsageError(`line ${fault.line} of ${name}: ${fault.message}. ${fault.help}`);
  return value ?? '';
}

/** Stops reading at the limit: a stream may have no end. */
async function readBytes(stream: Readable, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(stream, name)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_LOG_BYTES)
      throw new UsageError(`${name} is longer than 1 MB: keep only the lines of one error`);
  }
  return Buffer.concat(chunks);
}

async function* chunksOf(stream: Readable, name: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) yield Buffer.from(chunk);
  } catch (error) {
    throw new UsageError(`cannot read ${name}: ${systemFault(error)}`);
  }
}

import { PassThrough, Readable } from 'node:stream';
import type { Io } from '../../../src/cli/io.ts';

/** No terminal, no input, no environment. */
export function quietIo(): Io {
  return { stdin: Readable.from([]), stdout: new PassThrough(), stderr: new PassThrough(), env: {} };
}

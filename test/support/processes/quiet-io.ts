import { PassThrough, Readable } from 'node:stream';
import type { Io } from '../../../src/cli/io.ts';

/** Without a terminal, input or environment. */
export function quietIo(): Io {
  return { stdin: Readable.from([]), stdout: new PassThrough(), stderr: new PassThrough(), env: {} };
}

import { PassThrough, Readable } from 'node:stream';
import { guardedIo, type Io } from '../../../src/cli/io.ts';

/** Without a terminal, input or environment. */
export function quietIo(): Io {
  const [stdin, stdout, stderr] = [Readable.from([]), new PassThrough(), new PassThrough()];
  return guardedIo({ stdin, stdout, stderr, env: {} });
}

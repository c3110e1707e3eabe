import { PassThrough, Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { run } from '../../../src/cli/run.ts';

export type KedbRun = { exitCode: number; out: string; err: string };

/** Runs a command of kedb in this process. */
export async function runKedb(
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<KedbRun> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const printed = Promise.all([readAll(stdout), readAll(stderr)]);
  const exitCode = await run(args, { stdin: Readable.from([input]), stdout, stderr, env });
  stdout.end();
  stderr.end();
  const [out, err] = await printed;
  return { exitCode, out, err };
}

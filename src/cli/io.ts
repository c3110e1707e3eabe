import type { Readable, Writable } from 'node:stream';
import { createColors } from 'picocolors';
import { PLAIN_STYLE, type TextStyle } from '../lib/text/text-style.ts';

/** What a command may touch of the process; tests hand it their own. */
export type Io = {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean };
  stderr: Writable & { isTTY?: boolean };
  env: NodeJS.ProcessEnv;
};

/** 0 all well, 1 problems in the KB, 2 a wrong call or an error of ours. */
export type ExitCode = 0 | 1 | 2;

/** A wrong call: reported without a stack, exit code 2. */
export class UsageError extends Error {}

/** https://no-color.org: a set NO_COLOR switches colour off; FORCE_COLOR switches it on in a pipe. */
export function styleFor({ stdout, env }: Io): TextStyle {
  if (env.NO_COLOR) return PLAIN_STYLE;
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0';
  if (!stdout.isTTY && !forced) return PLAIN_STYLE;
  const { bold, dim, red, yellow, green, cyan } = createColors(true);
  return { bold, dim, red, yellow, green, cyan };
}

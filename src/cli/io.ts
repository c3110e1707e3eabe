import type { Readable, Writable } from 'node:stream';
import { createColors } from 'picocolors';
import { PLAIN_STYLE, type TextStyle } from '../lib/text/text-style.ts';

/** The parts of the process that a command may use. Tests pass their own. */
export type Io = {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean };
  stderr: Writable & { isTTY?: boolean };
  env: NodeJS.ProcessEnv;
};

/** 0: success. 1: problems in the knowledge base. 2: a wrong call or an error of kedb. */
export type ExitCode = 0 | 1 | 2;

/** A wrong call. kedb prints the message without a stack and exits with 2. */
export class UsageError extends Error {}

/** NO_COLOR turns colours off (https://no-color.org). FORCE_COLOR turns them on in a pipe. */
export function styleFor({ stdout, env }: Io): TextStyle {
  if (env.NO_COLOR) return PLAIN_STYLE;
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0';
  if (!stdout.isTTY && !forced) return PLAIN_STYLE;
  const { bold, dim, red, yellow, green, cyan } = createColors(true);
  return { bold, dim, red, yellow, green, cyan };
}

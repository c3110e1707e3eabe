import { randomInt } from 'node:crypto';
import type { Readable, Writable } from 'node:stream';
import { maskSecrets } from '../lib/secrets/secrets.ts';
import { keyedColours, PLAIN_STYLE, printable, type TextStyle } from '../lib/text/text-style.ts';

/** The parts of the process that kedb uses. Tests pass their own. */
export type ProcessIo = {
  stdin: Readable & { isTTY?: boolean; unref?: () => unknown };
  stdout: Writable & { isTTY?: boolean };
  stderr: Writable & { isTTY?: boolean };
  env: NodeJS.ProcessEnv;
};

/** New in each run, so nobody can write its codes into a file or an argument. */
const COLOURS = keyedColours(randomInt(2 ** 47));

/** A place for text that quotes entries, logs and alerts. Nothing in the text can steer the terminal. */
export type GuardedStream = {
  isTTY: boolean;
  write: (text: string) => unknown;
  /** Writes text of our own as it is, with its control sequences. */
  draw: (text: string) => void;
};

/** The parts of the process that a command may use. */
export type Io = Pick<ProcessIo, 'stdin' | 'env'> & { stdout: GuardedStream; stderr: GuardedStream };

/** Messages also hide secrets, because they quote files. Answers do not: a command without its words would not run. */
export function guardedIo({ stdin, stdout, stderr, env }: ProcessIo): Io {
  const clean = hasColours({ stdout, env }) ? COLOURS.printable : printable;
  return {
    stdin,
    env,
    stdout: outputTo(stdout, clean),
    stderr: outputTo(stderr, (text) => clean(maskSecrets(text))),
  };
}

function outputTo(stream: ProcessIo['stdout'], clean: (text: string) => string): GuardedStream {
  const draw = (text: string) => void stream.write(text);
  return { isTTY: stream.isTTY === true, write: (text) => draw(clean(text)), draw };
}

/** 0: success. 1: problems in the knowledge base. 2: a wrong call or an error of kedb. 130: Ctrl-C, as of any program. */
export type ExitCode = 0 | 1 | 2 | 130;

/** A wrong call. kedb prints the message without a stack and exits with 2. */
export class UsageError extends Error {}

/** The colours for standard output. */
export function styleFor(io: Io): TextStyle {
  return hasColours(io) ? COLOURS.style : PLAIN_STYLE;
}

/** NO_COLOR turns colours off (https://no-color.org). FORCE_COLOR turns them on in a pipe. */
function hasColours({ stdout, env }: Pick<ProcessIo, 'env'> & { stdout: { isTTY?: boolean } }): boolean {
  const isForced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0';
  return !env.NO_COLOR && (stdout.isTTY === true || isForced);
}

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

/** Ctrl-C reaches both of us by the terminal; any other end has to be passed on. */
const PASSED_ON = ['SIGTERM', 'SIGHUP'] as const;

/**
 * The Node that the lockfile brings, as `npm link` puts kedb on the path of a system whose own may be older.
 * `from` is the URL of a file of ours. Null where there is none: it is there for Linux alone.
 */
export function findNewerNode(from: string): string | null {
  try {
    return createRequire(from).resolve(`node-${process.platform}-${process.arch}/bin/node`);
  } catch {
    return null;
  }
}

/** The same command under that Node, with our terminal; its exit code. */
export async function runAgain(node: string, args: readonly string[]): Promise<number> {
  const child = spawn(node, args, { stdio: 'inherit' });
  process.on('SIGINT', () => {});
  for (const signal of PASSED_ON) process.on(signal, () => child.kill(signal));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 2));
  });
}

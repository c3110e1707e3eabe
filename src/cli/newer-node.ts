import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

/** The terminal sends Ctrl-C to both processes. Other signals must be forwarded. */
const PASSED_ON = ['SIGTERM', 'SIGHUP'] as const;

/**
 * The Node that the lockfile installs. After `npm link`, the Node of the system may be older. `from` is the URL of one of
 * kedb's files. Null if there is none: npm installs it only on Linux.
 */
export function findNewerNode(from: string): string | null {
  try {
    return createRequire(from).resolve(`node-${process.platform}-${process.arch}/bin/node`);
  } catch {
    return null;
  }
}

/** Runs the same command with that Node in the same terminal. Returns its exit code. */
export async function runAgain(node: string, args: readonly string[]): Promise<number> {
  const child = spawn(node, args, { stdio: 'inherit' });
  process.on('SIGINT', () => {});
  for (const signal of PASSED_ON) process.on(signal, () => child.kill(signal));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 2));
  });
}

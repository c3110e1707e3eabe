#!/usr/bin/env node
import module from 'node:module';
import { systemFault } from '../node/system-fault.ts';
import { cacheFolder, codeFolder } from './cache-folder.ts';
import { findNewerNode, runAgain } from './newer-node.ts';

/** The lockfile installs Node 24. An older Node of the system would fail at some point. */
const OLDEST_NODE = 22;

/** `kedb match | head` closes the pipe early. That is not an error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`kedb: cannot write the output: ${systemFault(error)}\n`);
  process.exit(2);
});

/** There is no other place to say so, and the exit code stays right. */
process.stderr.on('error', () => {});

const isTooOld = Number.parseInt(process.versions.node, 10) < OLDEST_NODE;
process.exitCode = isTooOld ? await runUnderNewerNode() : await runHere();

/**
 * Caches V8's compiled code in the user's own folder. Node's default folder is shared by all users, but kedb runs this code. From
 * source there is no cache: each changed file would leave code behind.
 */
async function runHere(): Promise<number> {
  const main = import.meta.filename;
  const cache = main.endsWith('.ts') ? null : cacheFolder(process.env, [process.cwd()]);
  if (cache !== null) module.enableCompileCache(codeFolder(cache, main));
  const { run } = await import('./run.ts');
  return run(process.argv.slice(2), process);
}

async function runUnderNewerNode(): Promise<number> {
  const node = findNewerNode(import.meta.url);
  if (node !== null) return runAgain(node, process.argv.slice(1));
  process.stderr.write(`kedb: Node ${process.versions.node} is too old: kedb needs Node 22 or newer\n`);
  return 2;
}

#!/usr/bin/env node
import module from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { findNewerNode, runAgain } from './newer-node.ts';

/** The lockfile brings 24; a system's own Node may be older, and would fail somewhere in the middle. */
const OLDEST_NODE = 22;

/** `kedb match | head` closes the pipe when it has seen enough: that is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const isTooOld = Number.parseInt(process.versions.node, 10) < OLDEST_NODE;
process.exitCode = isTooOld ? await runUnderNewerNode() : await runHere();

/** Node's default for V8's compiled code is a folder that all users share: it is run, so it is the user's own here. */
async function runHere(): Promise<number> {
  const cache = cacheFolder(process.env, [process.cwd()]);
  if (cache !== null) module.enableCompileCache(join(cache, 'v8'));
  const { run } = await import('./run.ts');
  return run(process.argv.slice(2), process);
}

async function runUnderNewerNode(): Promise<number> {
  const node = findNewerNode(import.meta.url);
  if (node !== null) return runAgain(node, process.argv.slice(1));
  process.stderr.write(`kedb: Node ${process.versions.node} is too old: it takes Node 22 or newer\n`);
  return 2;
}

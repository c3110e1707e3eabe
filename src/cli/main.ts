#!/usr/bin/env node
import { run } from './run.ts';

/** The lockfile brings 24; a system's own Node may be older, and would fail somewhere in the middle. */
const OLDEST_NODE = 22;

/** `kedb match | head` closes the pipe when it has seen enough: that is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  process.stderr.write(
    `kedb: Node ${process.versions.node} is too old; run it by npx or npm, which find the right one\n`,
  );
  process.exitCode = 2;
} else {
  process.exitCode = await run(process.argv.slice(2), process);
}

#!/usr/bin/env node
import { run } from './run.ts';

/** `kedb match | head` closes the pipe when it has seen enough: that is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), process);

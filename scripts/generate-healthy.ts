/** Writes the healthy log lines that patterns are tried on. `--check` writes nothing and fails when they are stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { renderHealthyLogs } from './healthy/render.ts';

const MODULE = 'src/core/checks/support/healthy/healthy-logs.ts';

const text = renderHealthyLogs();
if (!process.argv.includes('--check')) writeFileSync(MODULE, text);
else if (readFileSync(MODULE, 'utf8') !== text) {
  console.error(`${MODULE} is stale: run npm run generate`);
  process.exitCode = 1;
}

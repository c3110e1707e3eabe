import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HealthyLine } from '../core/checks/support/healthy-index.ts';
import { findPackageRoot } from './paths.ts';

let known: readonly HealthyLine[] | null = null;

/** The lines of healthy logs that come with kedb, in the styles of common programs. Read once. */
export function readHealthyLogs(): readonly HealthyLine[] {
  known ??= parseHealthyLogs(readFileSync(join(findPackageRoot(), 'dist/healthy-logs.txt'), 'utf8'));
  return known;
}

/** Below `## redis` are the lines of Redis; above the first heading it says that the file is generated. */
function parseHealthyLogs(text: string): HealthyLine[] {
  return text
    .split(/^## /m)
    .slice(1)
    .flatMap((log) => {
      const [from = '', ...lines] = log.trimEnd().split('\n');
      return lines.map((line) => ({ text: line, from }));
    });
}

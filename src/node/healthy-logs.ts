import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HealthyLine } from '../core/checks/support/healthy-index.ts';
import { findPackageRoot } from './paths.ts';

let known: readonly HealthyLine[] | null = null;

/** kedb's own healthy log lines, in the styles of common programs. Read once. */
export function readHealthyLogs(): readonly HealthyLine[] {
  known ??= parseHealthyLogs(readFileSync(join(findPackageRoot(), 'dist/healthy-logs.txt'), 'utf8'));
  return known;
}

/** The lines of Redis follow `## redis`, and so on. The text above the first heading is ignored. */
function parseHealthyLogs(text: string): HealthyLine[] {
  return text
    .split(/^## /m)
    .slice(1)
    .flatMap((log) => {
      const [from = '', ...lines] = log.trimEnd().split('\n');
      return lines.map((line) => ({ text: line, from }));
    });
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a function with two temporary files: one pattern per line, and the log lines. */
export async function withFiles<T>(
  patterns: string[],
  lines: string[],
  use: (patternsFile: string, linesFile: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kedb-bench-'));
  const files = [join(folder, 'patterns'), join(folder, 'lines')] as const;
  try {
    await writeFile(files[0], `${patterns.join('\n')}\n`);
    await writeFile(files[1], `${lines.join('\n')}\n`);
    return await use(files[0], files[1]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

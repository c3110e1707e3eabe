import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UsageError } from '../io.ts';

/** Hidden, so that no command reads it as a file of the knowledge base. */
const LOCK_FILE = '.kedb-new.lock';

/** Twenty runs at once take about ten seconds on two cores. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 25;

/**
 * Runs `use` while no other run holds the lock. Two runs that read the folder at the same time would choose the same id, and
 * neither would see that the other explains the same line. `use` is synchronous, so the lock is short.
 */
export async function withFolderLock<T>(root: string, use: () => T, patience = PATIENCE_MS): Promise<T> {
  const lock = join(root, LOCK_FILE);
  await takeLock(lock, patience);
  try {
    return use();
  } finally {
    rmSync(lock, { force: true });
  }
}

async function takeLock(lock: string, patience: number): Promise<void> {
  const end = performance.now() + patience;
  while (!createLock(lock)) {
    if (performance.now() >= end)
      throw new UsageError(
        `another \`kedb new\` is still writing (${lock} exists): if none is running, remove that file and try again`,
      );
    await sleep(PAUSE_MS);
  }
}

/** wx: of all runs, exactly one creates the file. A link of that name is not followed. */
function createLock(lock: string): boolean {
  try {
    writeFileSync(lock, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw new UsageError(`cannot write to the knowledge base: ${message}`);
  }
}

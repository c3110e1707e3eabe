import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemFault } from '../../node/system-fault.ts';
import { type GuardedStream, UsageError } from '../io.ts';

/** Hidden, so that no command reads it as a file of the knowledge base. */
const LOCK_FILE = '.kedb-new.lock';

/** Of twenty runs at once, the last one waits for about ten seconds. */
const PATIENCE_MS = 60_000;
/** Then a person wants to know why nothing happens. */
const NOTICE_MS = 2000;
const PAUSE_MS = 25;

type Waiting = { stderr: Pick<GuardedStream, 'write'>; patience?: number };

/**
 * Runs `use` while no other run holds the lock. Two runs that read the folder at the same time would choose the same id, and
 * neither would see that the other explains the same line. `use` is synchronous, so the lock is short.
 */
export async function withFolderLock<T>(root: string, waiting: Waiting, use: () => T): Promise<T> {
  const lock = join(root, LOCK_FILE);
  await takeLock(lock, waiting);
  try {
    return use();
  } finally {
    rmSync(lock, { force: true });
  }
}

async function takeLock(lock: string, { stderr, patience = PATIENCE_MS }: Waiting): Promise<void> {
  const start = performance.now();
  let hasSaid = false;
  while (!createLock(lock)) {
    const waited = performance.now() - start;
    if (waited >= patience) throw new UsageError(`another \`kedb new\` does not end. ${howToGoOn(lock)}`);
    if (waited >= NOTICE_MS && !hasSaid) {
      stderr.write(`kedb: waiting for another \`kedb new\`. ${howToGoOn(lock)}\n`);
      hasSaid = true;
    }
    await sleep(PAUSE_MS);
  }
}

function howToGoOn(lock: string): string {
  return `If none is running, remove ${lock}`;
}

/** wx: of all runs, exactly one creates the file. A link of that name is not followed. */
function createLock(lock: string): boolean {
  try {
    writeFileSync(lock, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new UsageError(`cannot write to ${dirname(lock)}: ${systemFault(error)}`);
  }
}

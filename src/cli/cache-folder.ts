import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { pathBelow } from '../node/paths.ts';

/** Only the user may access the folder: kedb runs its code (V8) and trusts its data (compiled knowledge). */
const OTHERS = 0o077;

/**
 * kedb's folder in the user's cache (XDG Base Directory). Creates it if necessary. Null if other users can access it, or if it
 * would be inside one of `workspaces`: files of a pull request must not become a cache.
 */
export function cacheFolder(env: NodeJS.ProcessEnv, workspaces: readonly string[]): string | null {
  if (env.KEDB_CACHE === 'off') return null;
  try {
    const folder = makeFolder(env.XDG_CACHE_HOME);
    const isOutside = workspaces.every((workspace) => pathBelow(realpathSync(workspace), folder) === null);
    return isOutside && isUsersAlone(folder) ? folder : null;
  } catch {
    return null;
  }
}

function makeFolder(home: string | undefined): string {
  const base = home && isAbsolute(home) ? home : join(homedir(), '.cache');
  mkdirSync(base, { recursive: true, mode: 0o700 });
  const folder = join(realpathSync(base), 'kedb');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Windows has no such modes. There, other users cannot access a user's profile. */
function isUsersAlone(folder: string): boolean {
  const stats = lstatSync(folder);
  if (!stats.isDirectory()) return false;
  return process.getuid === undefined || (stats.uid === process.getuid() && (stats.mode & OTHERS) === 0);
}

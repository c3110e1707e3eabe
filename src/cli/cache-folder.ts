import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { pathBelow } from '../node/paths.ts';

/** The user's alone: what lies in it is run (V8's code) and believed (compiled knowledge). */
const OTHERS = 0o077;

/**
 * kedb's folder in the user's cache (XDG Base Directory), made if it is not there; null where there is none that is the
 * user's alone, or where it would lie in one of `workspaces`: what a pull request brings must not become a cache.
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

/** Windows has no such modes: there a user's own profile is closed to others. */
function isUsersAlone(folder: string): boolean {
  const stats = lstatSync(folder);
  if (!stats.isDirectory()) return false;
  return process.getuid === undefined || (stats.uid === process.getuid() && (stats.mode & OTHERS) === 0);
}

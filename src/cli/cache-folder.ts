import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { pathBelow } from '../node/paths.ts';

/** Node runs V8's code from this folder, and kedb trusts the compiled knowledge in it. So only the user may write there. */
const OTHERS = 0o077;

/**
 * kedb's folder in the user's cache (XDG Base Directory). It makes the folder if there is none. Null if the folder is not
 * the user's alone, or if it is in the repository of one of `folders`: a pull request must not bring a cache.
 */
export function cacheFolder(env: NodeJS.ProcessEnv, folders: readonly string[]): string | null {
  if (env.KEDB_CACHE === 'off') return null;
  try {
    const folder = join(realPathOf(cacheHome(env)), 'kedb');
    if (folders.some((workspace) => pathBelow(repositoryOf(workspace), folder) !== null)) return null;
    makeFolder(folder);
    return isUsersAlone(folder) ? folder : null;
  } catch {
    return null;
  }
}

/**
 * The folder in `cache` for V8's code of this build of kedb. `main` is the file that every build writes anew. Node never removes
 * code that it no longer needs, so the folders of all other builds and versions of Node are removed here.
 */
export function codeFolder(cache: string, main: string): string {
  const { size, mtimeMs } = statSync(main);
  const folder = join(cache, 'v8', `${process.version}-${size}-${Math.trunc(mtimeMs)}`);
  removeOthers(folder);
  return folder;
}

/** A folder that cannot be read or removed is no reason to fail: it only takes space. */
function removeOthers(folder: string): void {
  try {
    const others = readdirSync(dirname(folder)).filter((name) => name !== basename(folder));
    for (const name of others) rmSync(join(dirname(folder), name), { recursive: true, force: true });
  } catch {}
}

function cacheHome({ XDG_CACHE_HOME }: NodeJS.ProcessEnv): string {
  return XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(homedir(), '.cache');
}

/** The real path of a folder that need not exist yet: links in the part that exists are resolved. */
function realPathOf(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  const parent = dirname(folder);
  return parent === folder ? folder : join(realPathOf(parent), relative(parent, folder));
}

/** Level by level: Node's recursive mkdir never ends where a file system such as /proc answers ENOENT for a folder that is there. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** The nearest folder upwards with a `.git`, else the folder itself. Dotfiles in Git make no workspace of a home. */
function repositoryOf(folder: string): string {
  const start = realpathSync(resolve(folder));
  const home = realPathOf(homedir());
  for (let at = start; at !== dirname(at) && at !== home; at = dirname(at))
    if (existsSync(join(at, '.git'))) return at;
  return start;
}

/** Windows has no such modes. There, other users have no access to a user's profile. */
function isUsersAlone(folder: string): boolean {
  const stats = lstatSync(folder);
  if (!stats.isDirectory()) return false;
  return process.getuid === undefined || (stats.uid === process.getuid() && (stats.mode & OTHERS) === 0);
}

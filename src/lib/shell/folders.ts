import type { Argument } from './script.ts';

/** The system needs these folders. */
const SYSTEM =
  /^(?:\/|~\w*|\/(?:bin|boot|dev|etc|home|lib|lib32|lib64|media|mnt|opt|proc|root|run|sbin|srv|sys|usr|var)|\/var\/lib|\/usr\/(?:bin|lib|lib64|libexec|local|sbin|share)|\/[^/]*[*?[][^/]*)$/;

/** These folders have the data of programs and people. The paths of NEAR_DATA may have some. */
const DATA =
  /^(?:\/(?:backups?|data)|\/(?:etc|home|data|var\/lib|var\/www)\/[^/]+|\/var\/(?:log|backups|spool|mail|www|opt))$/;
const NEAR_DATA =
  /^\/(?:etc|usr|home|data|backups?|boot|root|var\/lib|var\/backups)\/.|^\/(?:srv|opt|mnt|media)\/[^/]+$/;

/** Programs create these folders again. */
const MADE_AGAIN = /(?:^|[/._-])(?:caches?|te?mp|logs?|crash|lists|__pycache__|node_modules)(?:$|[/._-])/i;

/** The last part of a path that matches everything in the folder. */
const ALL_WITHIN = /(?:^|\/)(?:\*+|\.\*|\.\[[^\]/]*\]\*|\.\?\?\*|\?\*|\{\*,\.\*\})\/?$/;

/** The links of a process to its root and its working folder (Linux, proc_pid_root). */
const PROC_LINK = /^\/+proc\/+[^/]+\/+(?:task\/+[^/]+\/+)?(root|cwd)(?=\/)/;

/** A working folder has at most this length, because thousands of `cd a` would take quadratic time. */
const MAX_PATH = 256;

/** How much is lost with a folder. `here` is the unknown working folder. */
type FolderRank = 'system' | 'data' | 'near-data' | 'here';

export type RankedFolder = { path: string; rank: FolderRank; isAllWithin: boolean };

/** Ranks the loss of a path with everything below it; null if the loss is harmless. */
export function rankFolder(path: string, folder: string | null): RankedFolder | null {
  if (path === '') return null;
  const isAllWithin = ALL_WITHIN.test(path);
  const whole = isAllWithin ? path.replace(ALL_WITHIN, path.startsWith('/') ? '/' : '') : path;
  const linked = whole.replace(PROC_LINK, (_, to: string) => (to === 'cwd' ? '.' : '/'));
  const absolute = resolvePath(linked === '' ? '.' : linked, folder);
  const rank = rankOf(absolute);
  return rank && { path: absolute, rank, isAllWithin };
}

function rankOf(path: string): FolderRank | null {
  if (SYSTEM.test(path)) return 'system';
  if (/^\.\.?(?:\/\.\.)*$/.test(path)) return 'here';
  if (MADE_AGAIN.test(path) && path !== '/var/log') return null;
  if (DATA.test(path)) return 'data';
  return NEAR_DATA.test(path) ? 'near-data' : null;
}

/** Whether a placeholder decides which folder it is: `{{ dir }}/x`, `/{{ dir }}`. */
export function isAnyFolder(path: string): boolean {
  return /^\/*(?:\$\{__+\}|\$__+)/.test(path) && !MADE_AGAIN.test(path);
}

/** Resolves `.`, `..` and `//` from a folder. The path stays relative if the folder is unknown. */
export function resolvePath(path: string, folder: string | null): string {
  const isAbsolute = /^[/~]/.test(path);
  const whole = isAbsolute || folder === null ? path : `${folder}/${path}`;
  const root = whole.startsWith('/') ? '/' : '';
  const kept: string[] = [];
  for (const part of whole.split('/')) {
    const last = kept.at(-1);
    if (part === '' || part === '.') continue;
    if (part !== '..') kept.push(part);
    // Nothing is above the root. Above a home is the folder of all homes.
    else if (last !== undefined && last !== '..') kept.pop();
    else if (root === '') kept.push('..');
  }
  return root + kept.join('/') || '.';
}

/** The working folder after `cd TARGET`; null if it is unknown. */
export function folderAfter(target: Argument | undefined, folder: string | null): string | null {
  if (!target) return '~';
  if (target.least === '' || /^[-+]/.test(target.value)) return null;
  const path = resolvePath(target.least, folder);
  return path.length <= MAX_PATH ? path : null;
}

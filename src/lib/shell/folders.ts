import { beginsWithPlaceholder } from './placeholder-token.ts';
import type { Argument } from './script.ts';

/** Folders whose loss is the loss of the system. */
const SYSTEM =
  /^(?:\/|~\w*|\/(?:bin|boot|dev|etc|home|lib|lib32|lib64|media|mnt|opt|proc|root|run|sbin|srv|sys|usr|var)|\/var\/lib|\/usr\/(?:bin|lib|lib64|libexec|local|sbin|share)|\/[^/]*[*?[][^/]*)$/;

/** Folders of programs' and people's data: what is directly in the first ones, and all that is below the second ones. */
const DATA =
  /^(?:\/(?:backups?|data)|\/(?:etc|home|data|var\/lib|var\/www)\/[^/]+|\/var\/(?:log|backups|spool|mail|www|opt))$/;
const NEAR_DATA =
  /^\/(?:etc|usr|home|data|backups?|boot|root|var\/lib|var\/backups)\/.|^\/(?:srv|opt|mnt|media)\/[^/]+$/;

/** What is made again by itself. */
const MADE_AGAIN = /(?:^|[/._-])(?:caches?|te?mp|logs?|crash|lists|__pycache__|node_modules)(?:$|[/._-])/i;

/** A last part of a path that stands for all that is in the folder. */
const ALL_WITHIN = /(?:^|\/)(?:\*+|\.\*|\.\[[^\]/]*\]\*|\.\?\?\*|\?\*|\{\*,\.\*\})\/?$/;

/** Nobody works in a longer one; and thousands of `cd a` would take quadratic time. */
const MAX_PATH = 256;

/** How much is lost with a folder. `here` is wherever the shell happens to be. */
type FolderRank = 'system' | 'data' | 'near-data' | 'here';

export type RankedFolder = { path: string; rank: FolderRank; isAllWithin: boolean };

/** What a path that is removed with all below it stands for, from a working folder; null where its loss is nothing to speak of. */
export function rankFolder(path: string, folder: string | null): RankedFolder | null {
  if (path === '') return null;
  const isAllWithin = ALL_WITHIN.test(path);
  const whole = isAllWithin ? path.replace(ALL_WITHIN, path.startsWith('/') ? '/' : '') : path;
  const absolute = resolvePath(whole === '' ? '.' : whole, folder);
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

/** Whether a path may be any folder, as its first part is filled in. */
export function isAnyFolder(path: string): boolean {
  return beginsWithPlaceholder(path) && !MADE_AGAIN.test(path);
}

/** A path without `.`, `..`, `//`, seen from a folder; relative still where the folder is not known. */
export function resolvePath(path: string, folder: string | null): string {
  const isAbsolute = /^[/~]/.test(path);
  const whole = isAbsolute || folder === null ? path : `${folder}/${path}`;
  const root = whole.startsWith('/') ? '/' : '';
  const kept: string[] = [];
  for (const part of whole.split('/')) {
    const last = kept.at(-1);
    if (part === '' || part === '.') continue;
    if (part !== '..') kept.push(part);
    // Nothing is above the root. Above a home are all homes.
    else if (last !== undefined && last !== '..') kept.pop();
    else if (root === '') kept.push('..');
  }
  return root + kept.join('/') || '.';
}

/** The working folder after `cd TARGET`; null where only the shell knows. */
export function folderAfter(target: Argument | undefined, folder: string | null): string | null {
  if (!target) return '~';
  if (target.least === '' || /^[-+]/.test(target.value)) return null;
  const path = resolvePath(target.least, folder);
  return path.length <= MAX_PATH ? path : null;
}

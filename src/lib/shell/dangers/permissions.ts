import { rankFolder, resolvePath } from '../folders.ts';
import { readOptions } from '../running/options.ts';
import { syntaxOf } from '../running/program-options.ts';
import type { Argument, ShellCommand } from '../script.ts';
import { type DangerRule, hasOption, type Verdict } from './danger.ts';

/** Writable for everybody: 777, 0777, 666, a+w, o+rwx, ugo=rwx. */
const FOR_ALL = /^(?:[0-7]?[0-7][0-7][2367]|[ug]*[ao][ugoa]*[+=][rXsx]*w[rwxXst]*|\+[rx]*w[rx]*)$/;

/** Not even one of these may be writable, or whoever is on the host is root. */
const GUARDED =
  /^(?:\/(?:etc|boot|root|usr|bin|sbin|lib|lib64)(?:\/.*)?|\/|~\/\.ssh(?:\/.*)?|\/(?:var\/)?run\/docker\.sock)$/;

/** Folders of the system whose content is not: they are given to a program as a whole. */
const OWNED_BY_PROGRAMS = /^\/(?:srv|opt|mnt|media)$/;

export const permissions: DangerRule = (command) => {
  const { name } = command;
  if (!/^(?:chmod|chown|chgrp)$/.test(name)) return null;
  const { operands } = readOptions(command.args, syntaxOf(name));
  const mode = hasOption(command, '--reference') ? undefined : operands[0];
  const targets = mode ? operands.slice(1) : operands;
  const isForAll = name === 'chmod' && FOR_ALL.test(mode?.value ?? '');
  if (hasOption(command, '-R', '--recursive')) return recursive(targets, command, isForAll);
  const guarded = targets
    .map(({ least }) => resolvePath(least, command.folder))
    .find((path) => GUARDED.test(path));
  return isForAll && guarded ? { reason: `lets everybody write to ${guarded}` } : null;
};

function recursive(
  targets: readonly Argument[],
  { folder }: ShellCommand,
  isForAll: boolean,
): Verdict | null {
  if (isForAll) return { reason: 'lets everybody write there' };
  const ranked = targets.flatMap(({ least }) => rankFolder(least, folder) ?? []);
  const system = ranked.find(({ rank, path }) => rank === 'system' && !OWNED_BY_PROGRAMS.test(path));
  return system ? { reason: `changes the permissions of all below ${system.path}` } : null;
}

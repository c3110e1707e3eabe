import { rankFolder, resolvePath } from '../folders.ts';
import type { ShellCommand } from '../script.ts';
import { type DangerRule, hasOption, operandsOf, type Verdict, valuesOf } from './danger.ts';

/** Where files are cleared away by themselves. */
const CLEARED = /^(?:\/var)?\/tmp(?:\/|$)|^\/dev\/shm(?:\/|$)/;

/** Files of a program's data that are emptied, and its folders that are moved to where they are soon gone. */
export const emptiedData: DangerRule = (command) => {
  for (const path of emptiedPaths(command)) {
    const verdict = emptied(resolvePath(path, command.folder));
    if (verdict) return verdict;
  }
  return moved(command);
};

/** What belongs to one person or one program may be anything; below /var/lib it is what the program works with. */
function emptied(path: string): Verdict | null {
  const ranked = rankFolder(path, null);
  if (!ranked || ranked.rank === 'here') return null;
  const isData = path.startsWith('/var/lib/') || ranked.rank === 'data';
  return isData
    ? { reason: `empties ${path}` }
    : { reason: `empties ${path}, which may be data`, harm: 'unsure' };
}

function emptiedPaths(command: ShellCommand): string[] {
  const { name } = command;
  if (name === 'truncate') return valuesOf(command, '-s', '--size').includes('0') ? operandsOf(command) : [];
  const [first, ...others] = operandsOf(command);
  const isNull = first === '/dev/null';
  if (isNull && (name === 'cp' || name === 'mv')) return others;
  const writesNothing = /^(?::|true|)$/.test(name) || (isNull && name === 'cat');
  return writesNothing ? overwritten(command) : [];
}

function overwritten({ redirections }: ShellCommand): string[] {
  return redirections.flatMap(({ operator, target }) =>
    /^>\|?$/.test(operator) && target ? [target.value] : [],
  );
}

function moved(command: ShellCommand): Verdict | null {
  if (command.name !== 'mv' || hasOption(command, '--help')) return null;
  const operands = operandsOf(command);
  const target = resolvePath(
    valuesOf(command, '-t', '--target-directory')[0] ?? operands.at(-1) ?? '',
    command.folder,
  );
  if (!CLEARED.test(target)) return null;
  const ranks = operands.flatMap((path) => rankFolder(path, command.folder) ?? []);
  const lost = ranks.find(({ rank }) => rank === 'system' || rank === 'data');
  return lost ? { reason: `moves ${lost.path} to where files are cleared away` } : null;
}

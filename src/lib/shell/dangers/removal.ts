import { isAnyFolder, type RankedFolder, rankFolder } from '../folders.ts';
import { readOptions } from '../running/options.ts';
import { syntaxOf } from '../running/program-options.ts';
import type { Argument, ShellCommand } from '../script.ts';
import { isUnread } from '../unread-word.ts';
import { type DangerRule, hasOption, operandsOf, type Verdict } from './danger.ts';

/** What is said of a folder that is filled in, so that it may be any. */
export const ANY_FOLDER: Verdict = { reason: 'deletes whatever folder is filled in' };

export const removal: DangerRule = (command) => {
  if (command.name === 'rm') return recursiveRemoval(command);
  if (command.name === 'mv' && operandsOf(command).at(-1) === '/dev/null') {
    return { reason: 'throws the files away' };
  }
  return command.name === 'shred' ? shredded(command) : null;
};

function recursiveRemoval(command: ShellCommand): Verdict | null {
  if (!hasOption(command, '-r', '-R', '--recursive')) return null;
  if (hasOption(command, '--no-preserve-root')) return { reason: 'deletes the whole file system' };
  const { operands } = readOptions(command.args, syntaxOf('rm'));
  const verdicts = operands.flatMap((operand) => judgeTarget(operand, command) ?? []);
  return verdicts.find(({ harm }) => harm !== 'unsure') ?? verdicts[0] ?? null;
}

/** `rm -rf "$DIR"` alone does nothing where DIR is empty. */
function judgeTarget({ value, least, isLiteral }: Argument, { folder }: ShellCommand): Verdict | null {
  if (isUnread(value)) return { reason: 'deletes whatever it reads', harm: 'unsure' };
  if (isAnyFolder(least)) return ANY_FOLDER;
  const ranked = rankFolder(least, folder);
  if (!ranked) return null;
  const verdict = deletionOf(ranked);
  const isWritten = isLiteral || rankFolder(value, folder)?.path === ranked.path;
  return isWritten ? verdict : { ...verdict, reason: `${verdict.reason} where the variable is empty` };
}

/** What is said of a folder that goes with all below it. */
export function deletionOf({ path, rank, isAllWithin }: RankedFolder): Verdict {
  if (rank === 'here') return hereDeletion(path, isAllWithin);
  if (rank === 'near-data') return { reason: `deletes ${path}, which may be data`, harm: 'unsure' };
  return { reason: path === '/' ? 'deletes the whole file system' : `deletes all of ${path}` };
}

/** `rm -rf *` is often meant: by who has just gone there. */
function hereDeletion(path: string, isAllWithin: boolean): Verdict {
  if (path !== '.') return { reason: 'deletes a folder above the one that it happens to run in' };
  const reason = 'deletes the folder that it happens to run in';
  return isAllWithin ? { reason, harm: 'unsure' } : { reason };
}

function shredded(command: ShellCommand): Verdict | null {
  return hasOption(command, '--help', '--version') || command.args.length === 0
    ? null
    : { reason: 'overwrites the files so that nothing can be restored' };
}

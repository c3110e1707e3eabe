import { isAnyFolder, type RankedFolder, rankFolder } from '../folders.ts';
import { isUnread } from '../reading/word-text.ts';
import { innerOf, readShellCall } from '../running/follow.ts';
import { hasOption, lineOf } from '../running/options.ts';
import { type Argument, type DangerRule, feedersOf, type ShellCommand, type Verdict } from '../script.ts';

/** A placeholder can name any folder. */
const ANY_FOLDER: Verdict = { reason: 'deletes whatever folder the placeholder names' };

export const removal: DangerRule = (command) => {
  if (command.name !== 'rm') return null;
  const { options, operands } = lineOf(command);
  // GNU getopt_long takes any beginning of a long option.
  const has = (whole: string) => options.some(({ name }) => name.length > 2 && whole.startsWith(name));
  if (!hasOption(command, '-r', '-R') && !has('--recursive')) return null;
  if (has('--no-preserve-root')) return { reason: 'deletes the whole file system' };
  const verdicts = operands.flatMap((operand) => judgeTarget(operand, command) ?? []);
  return verdicts.find(({ harm }) => harm !== 'unknown') ?? verdicts[0] ?? null;
};

/** Judges the shortest path that a word can be. `rm -rf "$DIR"` does nothing if DIR is empty, but `rm -rf "$DIR"/` does. */
function judgeTarget({ value, least, isLiteral }: Argument, { folder }: ShellCommand): Verdict | null {
  if (isUnread(value)) return { reason: 'deletes every path that it reads', harm: 'unknown' };
  if (isAnyFolder(least)) return ANY_FOLDER;
  const ranked = rankFolder(least, folder);
  if (!ranked) return null;
  const verdict = deletionOf(ranked);
  const isWritten = isLiteral || rankFolder(value, folder)?.path === ranked.path;
  return isWritten ? verdict : { ...verdict, reason: `${verdict.reason} if the variable is empty` };
}

/** The verdict for a folder with everything below it. After a `cd`, people often mean `rm -rf *`. */
function deletionOf({ path, rank, isAllWithin }: RankedFolder): Verdict {
  if (rank === 'near-data') return { reason: `deletes ${path}, which may contain data`, harm: 'unknown' };
  if (rank !== 'here')
    return { reason: path === '/' ? 'deletes the whole file system' : `deletes all of ${path}` };
  if (path !== '.') return { reason: 'deletes a parent of the working folder' };
  const reason = 'deletes the working folder';
  return isAllWithin ? { reason, harm: 'unknown' } : { reason };
}

/** These tests of `find` select specific files. */
const BY_NAME = /^-(?:i?name|i?path|i?regex|i?wholename|samefile|inum|newer.*)$/;

/** These tests of `find` select files by age, size or owner. That is not enough for a system folder. */
const BY_KIND = /^-(?:[acm](?:time|min)|size|empty|user|group|perm|links|uid|gid|nouser|nogroup)$/;

/** Finds searches that are too broad for `find … -delete`, `find … -exec rm` or `find … | xargs rm`. */
export const findDeletion: DangerRule = (command) => {
  const isSearch = command.name === 'find';
  if (!isSearch && command.name !== 'xargs') return null;
  const deletes = isSearch && command.args.some(({ value }) => value === '-delete');
  if (!deletes && !handsToRm(command)) return null;
  const sources = isSearch ? [command] : feedersOf(command);
  return sources.flatMap((source) => judgeSearch(source) ?? judgeList(source) ?? [])[0] ?? null;
};

/** Whether `find` or `xargs` runs `rm`, directly or through `sudo`. */
function handsToRm(command: ShellCommand): boolean {
  return innerOf(command).commands.some((inner) => {
    if (inner.name === 'sudo') return handsToRm(inner);
    if (/^(?:rm|unlink|shred|truncate)$/.test(inner.name)) return inner.doubt === null;
    return /\b(?:rm|unlink|shred)\b[^;|&\n]*\$\{?[@*\d]/.test(readShellCall(inner)?.code?.value ?? '');
  });
}

/** Judges the folder of `ls /var/lib/x/*.db`, because its files go. */
function judgeList(command: ShellCommand): Verdict | null {
  if (command.name !== 'ls') return null;
  const folders = lineOf(command).operands.flatMap(
    ({ least }) => /^(.*)\/[^/]*\*[^/]*$/.exec(least)?.[1] ?? [],
  );
  const ranked = folders.flatMap((path) => rankFolder(path, command.folder) ?? []);
  return ranked[0] ? deletionOf(ranked[0]) : null;
}

/** `-name '*'` selects everything. In the whole file system, `-name '*.log'` selects too much. */
function judgeSearch(command: ShellCommand): Verdict | null {
  if (command.name !== 'find') return null;
  const words = command.args.map(({ value }) => value);
  const starts = startsOf(command).map(({ least }) => least);
  const wide = starts.includes('/') ? /^\*/ : /^\*+$/;
  if (words.some((word, index) => BY_NAME.test(word) && !wide.test(words[index + 1] ?? ''))) return null;
  const isNarrowed = words.some((word) => BY_KIND.test(word) || BY_NAME.test(word));
  if (!isNarrowed && starts.some(isAnyFolder)) return ANY_FOLDER;
  const ranked = starts.flatMap((start) => rankFolder(start, command.folder) ?? []);
  const found = ranked.find(({ rank }) => rank === 'system' || !isNarrowed);
  if (!found) return null;
  if (isNarrowed) return { reason: `deletes files anywhere below ${found.path}` };
  return deletionOf({ ...found, isAllWithin: found.path === '.' });
}

/** The folders in which `find` starts; empty for the working folder. */
function startsOf({ args }: ShellCommand): readonly Argument[] {
  const operands = args.filter(({ value }) => !/^-[HLP]$/.test(value));
  const end = operands.findIndex(({ value }) => /^[-(!]/.test(value));
  return operands.slice(0, end === -1 ? undefined : end);
}

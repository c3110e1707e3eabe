import { isAnyFolder, type RankedFolder, rankFolder } from '../folders.ts';
import { xargsCommand } from '../running/xargs.ts';
import { type Argument, feedsOf, type ShellCommand } from '../script.ts';
import type { DangerRule, Verdict } from './danger.ts';
import { ANY_FOLDER, deletionOf } from './removal.ts';

/** What narrows a search to files that somebody had in mind. */
const BY_NAME = /^-(?:i?name|i?path|i?regex|i?wholename|samefile|inum|newer.*)$/;

/** What narrows it by age, size or owner only: too little for a system folder. */
const BY_KIND = /^-(?:[acm](?:time|min)|size|empty|user|group|perm|links|uid|gid|nouser|nogroup)$/;

const DELETES = /^(?:rm|unlink|shred)$/;

/** `find … -delete`, `find … -exec rm` and `find … | xargs rm` where the search takes in too much. */
export const findDeletion: DangerRule = (command) => {
  if (command.name === 'xargs') return handedOn(command);
  if (command.name !== 'find') return null;
  const words = command.args.map(({ value }) => value);
  return words.some((word, index) => isDeletion(word, words[index + 1])) ? judgeSearch(command) : null;
};

function handedOn(command: ShellCommand): Verdict | null {
  const inner = xargsCommand(command);
  const isDeletion = inner?.name === 'rm' || (inner?.name === 'sudo' && inner.args[0]?.value === 'rm');
  if (!isDeletion) return null;
  const finds = feedsOf(command).flatMap(({ commands }) => commands.filter(({ name }) => name === 'find'));
  return finds.map(judgeSearch).find((verdict) => verdict !== null) ?? null;
}

function judgeSearch(command: ShellCommand): Verdict | null {
  const words = command.args.map(({ value }) => value);
  if (words.some(isByName(words))) return null;
  const isNarrowed = words.some((word) => BY_KIND.test(word));
  if (!isNarrowed && startsOf(command).some(({ least }) => isAnyFolder(least))) return ANY_FOLDER;
  const ranked = startsOf(command).flatMap((start) => rankFolder(start.least, command.folder) ?? []);
  const found = ranked.find(({ rank }) => isTooMuch(rank, isNarrowed));
  if (!found) return null;
  if (isNarrowed) return { reason: `deletes files all over ${found.path}` };
  return deletionOf({ ...found, isAllWithin: found.path === '.' });
}

function isDeletion(word: string, next: string | undefined): boolean {
  return word === '-delete' || (/^-exec(?:dir)?$/.test(word) && DELETES.test(next?.split('/').at(-1) ?? ''));
}

/** `-name '*'` narrows nothing. */
function isByName(words: readonly string[]) {
  return (word: string, index: number) => BY_NAME.test(word) && !/^\*+$/.test(words[index + 1] ?? '');
}

function isTooMuch(rank: RankedFolder['rank'], isNarrowed: boolean): boolean {
  return rank === 'system' || !isNarrowed;
}

/** The folders that it begins at; none given is the working folder. */
function startsOf({ args }: ShellCommand): readonly Argument[] {
  const operands = args.filter(({ value }) => !/^-[HLP]$/.test(value));
  const end = operands.findIndex(({ value }) => /^[-(!]/.test(value));
  return operands.slice(0, end === -1 ? undefined : end);
}

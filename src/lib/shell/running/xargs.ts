import { type Argument, feedsOf, type ShellCommand } from '../script.ts';
import { unreadWord } from '../unread-word.ts';
import { inputTexts } from './input-texts.ts';
import { optionSyntax, readLeadingOptions } from './options.ts';
import { toCommand } from './unwrap.ts';

const SYNTAX = optionSyntax(
  '-I -J -n -P -L -d -s -a -E -i? -e? -l? --max-args --max-procs --max-lines --max-chars --delimiter --arg-file',
);
const MAX_WORDS = 100;

/** The command that `xargs` runs, with the words that it reads where they are known. */
export function xargsCommand(command: ShellCommand): ShellCommand | null {
  const { options, next } = readLeadingOptions(command.args, SYNTAX);
  const [program, ...args] = command.args.slice(next);
  if (!program) return null;
  const mark = options.find(({ name }) => /^(?:-[IiJ]|--replace)$/.test(name));
  const words = inputTexts(command).flatMap((text) => text.split(/\s+/).filter((word) => word !== ''));
  const inner = { ...command, feed: null };
  const read = words.slice(0, MAX_WORDS).map((word) => readWord(word, program));
  if (!mark)
    return toCommand(inner, program, [...args, ...(isUnknown(words, command) ? [unread(program)] : read)]);
  return toCommand(
    inner,
    program,
    args.map((arg) => replaced(arg, mark.value?.value ?? '{}', words)),
  );
}

/** What a `find` before it finds, is judged there. */
function isUnknown(words: readonly string[], command: ShellCommand): boolean {
  return words.length === 0 && !isFedByFind(command);
}

function isFedByFind(command: ShellCommand): boolean {
  return feedsOf(command).some(({ commands }) => commands.some(({ name }) => name === 'find'));
}

function unread(program: Argument): Argument {
  return { ...readWord(unreadWord(), program), least: '', isLiteral: false };
}

function readWord(value: string, { start, end }: Argument): Argument {
  return { value, least: value, isLiteral: true, substituted: [], start, end };
}

/** With what is read in the place of `{}`. Code that is nothing but what is read, is marked as unknown. */
function replaced(arg: Argument, mark: string, words: readonly string[]): Argument {
  if (mark === '' || !arg.value.includes(mark)) return arg;
  const text = words.join(' ');
  if (words.length > 0)
    return {
      ...arg,
      value: arg.value.replaceAll(mark, () => text),
      least: arg.least.replaceAll(mark, () => text),
    };
  return arg.value.trim() === mark ? { ...arg, value: unreadWord(), isLiteral: false } : arg;
}

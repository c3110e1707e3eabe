import type { Danger } from './dangers/danger.ts';
import { judgeAll } from './dangers/judge.ts';
import { newReader } from './reading/reader.ts';
import { baseName, literal } from './reading/word-text.ts';
import { follow } from './running/follow.ts';
import type { Argument, ShellCommand } from './script.ts';
import { isAssignment, RESERVED_WORDS } from './shell-words.ts';

/** A program and its words, which are known whole. */
export function commandOfWords(words: readonly string[]): ShellCommand {
  const [program = null, ...args] = words.map((word, index): Argument => {
    return { ...literal(word), substituted: [], start: index, end: index + 1 };
  });
  const name = baseName(program?.value ?? '');
  const nowhere = { redirections: [], feed: null, folder: null, doubt: null, start: 0, end: words.length };
  return { ...nowhere, name, program, args };
}

/** A plain command, and the commands that it runs by way of wrappers. Null if it is no command, or hands code to a shell. */
export function followWords(words: readonly string[]): ShellCommand[] | null {
  const [first = ''] = words;
  if (RESERVED_WORDS.has(first) || isAssignment(first)) return null;
  const reader = newReader({ readScript: () => null, readNode: () => [], follow });
  const commands = follow(commandOfWords(words), reader);
  return reader.room.left < 0 ? null : commands;
}

/** The dangers of one plain command. No parser is needed for it: null where it is none, or hands code to a shell, which is not read here. */
export function findWordDangers(words: readonly string[]): Danger[] | null {
  const commands = followWords(words);
  return commands && judgeAll(commands);
}

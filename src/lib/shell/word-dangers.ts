import { judgeAll } from './dangers/judge.ts';
import { newReader } from './reading/reader.ts';
import { baseName, literal } from './reading/word-text.ts';
import { follow } from './running/follow.ts';
import type { Argument, Danger, ShellCommand } from './script.ts';
import { isAssignment, RESERVED_WORDS } from './shell-words.ts';

/** Makes a command of a program and its words. All words are known. */
export function commandOfWords(words: readonly string[]): ShellCommand {
  const [program = null, ...args] = words.map((word, index): Argument => {
    return { ...literal(word), substituted: [], start: index, end: index + 1 };
  });
  const name = baseName(program?.value ?? '');
  const nowhere = { redirections: [], feed: null, folder: null, doubt: null, start: 0, end: words.length };
  return { ...nowhere, name, program, args };
}

/** Returns a plain command and the commands that its wrappers run. Returns null if it is no command, or if it gives code to a shell. */
export function followWords(words: readonly string[]): ShellCommand[] | null {
  const [first = ''] = words;
  if (RESERVED_WORDS.has(first) || isAssignment(first)) return null;
  const reader = newReader({ readScript: () => null, readNode: () => [] });
  const commands = follow(commandOfWords(words), reader);
  return reader.room.left < 0 ? null : commands;
}

/** Finds the dangers of one plain command without a parser. Returns null if it is no plain command, or if it gives code to a shell. */
export function findWordDangers(words: readonly string[]): Danger[] | null {
  const commands = followWords(words);
  return commands && judgeAll(commands);
}

import { judgeAll } from './dangers/judge.ts';
import { readNode, readScript } from './reading/read-script.ts';
import { newReader } from './reading/reader.ts';
import type { Danger, ShellCommand } from './script.ts';

/**
 * Finds the dangers in shell code, in order. It reads the commands as a shell does. So quotes, wrappers and the order of options hide
 * nothing, and a word in an `echo` is harmless. Returns null if the code is too long or too complex.
 */
export function findDangers(code: string): Danger[] | null {
  const commands = readCommands(code);
  return commands && judgeAll(commands);
}

/** Returns every command that the code runs, also by `sudo`, `xargs`, `sh -c '…'` …; null if the code reached a limit of the reader. */
export function readCommands(code: string): ShellCommand[] | null {
  const reader = newReader({ readScript, readNode });
  const commands = readScript(code, reader, null);
  return reader.room.left < 0 ? null : commands;
}

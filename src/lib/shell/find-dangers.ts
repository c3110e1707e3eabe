import { findHarmfulSql } from '../sql/harmful-sql.ts';
import type { Danger } from './dangers/danger.ts';
import { judgeAll } from './dangers/judge.ts';
import { readCommands } from './read-commands.ts';

/**
 * Finds the dangers in shell code, in order. It reads the commands as a shell does. So quotes, wrappers and the order of options hide
 * nothing, and a word in an `echo` is harmless. Returns null if the code is too long or too complex.
 */
export function findDangers(code: string): Danger[] | null {
  const commands = readCommands(code);
  return commands && judgeAll(commands);
}

/** Finds the dangers in a text of SQL statements. */
export function findSqlDangers(code: string): Danger[] {
  return findHarmfulSql(code).map(({ offset, reason }) => {
    const end = code.indexOf(';', offset);
    return { start: offset, end: end === -1 ? code.length : end, reason, harm: 'destructive' };
  });
}

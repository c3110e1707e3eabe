import { findHarmfulSql } from '../sql/harmful-sql.ts';
import type { Danger } from './dangers/danger.ts';
import { judgeAll } from './dangers/judge.ts';
import { readCommands } from './read-commands.ts';

/**
 * The dangers in shell code, in order. It looks at the commands as a shell would run them, so quotes, the order of options and wrappers
 * hide nothing, and a word in an `echo` is harmless. Null if the code is too long or too complex.
 */
export function findDangers(code: string): Danger[] | null {
  const commands = readCommands(code);
  return commands && judgeAll(commands);
}

/** The same for a text of SQL statements. */
export function findSqlDangers(code: string): Danger[] {
  return findHarmfulSql(code).map(({ offset, reason }) => {
    const end = code.indexOf(';', offset);
    return { start: offset, end: end === -1 ? code.length : end, reason, harm: 'destructive' };
  });
}

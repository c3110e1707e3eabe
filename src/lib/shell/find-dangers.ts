import { type Danger, type DangerRule, HARMS } from './dangers/danger.ts';
import { permissions, takenFiles, writtenFiles } from './dangers/files.ts';
import { knownCommands } from './dangers/known-commands.ts';
import { findDeletion, removal } from './dangers/removal.ts';
import { findHarmfulSql, statements } from './dangers/statements.ts';
import { runsOfDownloads, unreadCode, unreadNames } from './dangers/unread.ts';
import { readCommands } from './running/follow.ts';
import type { ShellCommand } from './script.ts';

const RULES: readonly DangerRule[] = [
  ({ isForkBomb }) => (isForkBomb ? { reason: 'starts itself endlessly' } : null),
  removal,
  findDeletion,
  writtenFiles,
  takenFiles,
  permissions,
  unreadCode,
  unreadNames,
  statements,
  knownCommands,
];

/**
 * The dangers in shell code, in order. It looks at the commands as a shell would run them, so quotes, the order of options and wrappers
 * hide nothing, and a word in an `echo` is harmless. Null if the code is too long or too complex.
 */
export function findDangers(code: string): Danger[] | null {
  const commands = readCommands(code);
  if (!commands) return null;
  const found = [...runsOfDownloads(commands), ...commands.flatMap(judge)];
  return worstAtEach(found).sort((a, b) => a.start - b.start);
}

function judge(command: ShellCommand): Danger[] {
  const { start, end, doubt } = command;
  return RULES.flatMap((rule) => {
    const verdict = rule(command);
    if (!verdict) return [];
    const { reason, harm = 'destructive' } = verdict;
    if (doubt === null) return [{ start, end, reason, harm }];
    return [{ start, end, reason: `${reason}, ${doubt}`, harm: 'unknown' }];
  });
}

/** One danger for each command with its wrappers: the worst one, and of equals the innermost. */
function worstAtEach(dangers: readonly Danger[]): Danger[] {
  const worst = new Map<number, Danger>();
  for (const danger of dangers) {
    const known = worst.get(danger.end);
    if (!known || HARMS.indexOf(danger.harm) < HARMS.indexOf(known.harm)) worst.set(danger.end, danger);
  }
  return [...worst.values()];
}

/** The same for a text of SQL statements. */
export function findSqlDangers(code: string): Danger[] {
  return findHarmfulSql(code).map(({ offset, reason }) => {
    const end = code.indexOf(';', offset);
    return { start: offset, end: end === -1 ? code.length : end, reason, harm: 'destructive' };
  });
}

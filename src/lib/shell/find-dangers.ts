import type { Danger, DangerRule } from './dangers/danger.ts';
import { devices } from './dangers/devices.ts';
import { runsOfDownloads } from './dangers/downloaded-files.ts';
import { emptiedData } from './dangers/emptied-data.ts';
import { findDeletion } from './dangers/find-deletion.ts';
import { httpDeletion } from './dangers/http-deletion.ts';
import { killing } from './dangers/killing.ts';
import { knownCommands } from './dangers/known-commands.ts';
import { mongo } from './dangers/mongo.ts';
import { permissions } from './dangers/permissions.ts';
import { redisInput } from './dangers/redis-input.ts';
import { removal } from './dangers/removal.ts';
import { sql } from './dangers/sql.ts';
import { findHarmfulSql } from './dangers/sql-statements.ts';
import { systemFiles } from './dangers/system-files.ts';
import { unreadCode } from './dangers/unread-code.ts';
import { readCommands } from './running/read-commands.ts';
import type { ShellCommand } from './script.ts';

const RULES: readonly DangerRule[] = [
  removal,
  findDeletion,
  devices,
  systemFiles,
  emptiedData,
  permissions,
  unreadCode,
  sql,
  mongo,
  redisInput,
  httpDeletion,
  killing,
  knownCommands,
];

/** The worst first. */
const HARMS = ['loses', 'interrupts', 'unsure'] as const;

/**
 * What in some shell code cannot be taken back, in its order. Found in the commands as a shell would run them, so that quotes, options in
 * another order and wrappers hide nothing, and a word in an `echo` alarms nobody. Null where the code is too long or too tangled to be read.
 */
export function findDangers(code: string): Danger[] | null {
  const script = readCommands(code);
  if (!script) return null;
  const bombs = script.forkBombs.map(
    (span) => ({ ...span, reason: 'starts itself without end', harm: 'loses' }) as const,
  );
  const found = [...bombs, ...runsOfDownloads(script.commands), ...script.commands.flatMap(judge)];
  return worstAtEach(found).sort((a, b) => a.start - b.start);
}

function judge(command: ShellCommand): Danger[] {
  const { start, end, doubt } = command;
  return RULES.flatMap((rule) => {
    const verdict = rule(command);
    if (!verdict) return [];
    const { reason, harm = 'loses' } = verdict;
    return [
      doubt === null
        ? { start, end, reason, harm }
        : { start, end, reason: `${reason}, ${doubt}`, harm: 'unsure' },
    ];
  });
}

/** A wrapper and what it wraps are one command to the reader: one danger is told of it, of several as bad the innermost. */
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
    return { start: offset, end: end === -1 ? code.length : end, reason, harm: 'loses' };
  });
}

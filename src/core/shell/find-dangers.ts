import type { Danger, DangerRule } from './dangers/danger.ts';
import { devices } from './dangers/devices.ts';
import { permissions } from './dangers/permissions.ts';
import { pipedCode } from './dangers/piped-code.ts';
import { removal } from './dangers/removal.ts';
import { sql } from './dangers/sql.ts';
import { findHarmfulSql } from './dangers/sql-statements.ts';
import { subcommands } from './dangers/subcommands.ts';
import { readCommands } from './run-commands.ts';
import type { ShellCommand } from './script.ts';

const RULES: readonly DangerRule[] = [removal, devices, permissions, pipedCode, sql, subcommands];

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
  const found = [...bombs, ...script.commands.flatMap(judge)];
  return found.sort((a, b) => a.start - b.start).filter(isFirstThere);
}

function judge(command: ShellCommand): Danger[] {
  const { start, end } = command;
  return RULES.flatMap((rule) => {
    const harm = rule(command);
    return harm ? [{ start, end, reason: harm.reason, harm: harm.harm ?? 'loses' }] : [];
  });
}

/** A wrapper and what it wraps are one command to the reader. */
function isFirstThere({ end }: Danger, index: number, all: readonly Danger[]): boolean {
  return all[index - 1]?.end !== end;
}

/** The same for a text of SQL statements. */
export function findSqlDangers(code: string): Danger[] {
  return findHarmfulSql(code).map(({ offset, reason }) => {
    const end = code.indexOf(';', offset);
    return { start: offset, end: end === -1 ? code.length : end, reason, harm: 'loses' };
  });
}

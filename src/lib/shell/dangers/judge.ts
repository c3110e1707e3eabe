import type { ShellCommand } from '../script.ts';
import { type Danger, type DangerRule, HARMS } from './danger.ts';
import { permissions, takenFiles, writtenFiles } from './files.ts';
import { knownCommands } from './known-commands.ts';
import { findDeletion, removal } from './removal.ts';
import { statements } from './statements.ts';
import { runsOfDownloads, unreadCode, unreadNames } from './unread.ts';

const RULES: readonly DangerRule[] = [
  ({ isForkBomb }) => (isForkBomb ? { reason: 'starts itself without end' } : null),
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

/** What commands would do that cannot be taken back, in their order. */
export function judgeAll(commands: readonly ShellCommand[]): Danger[] {
  const found = [...runsOfDownloads(commands), ...commands.flatMap(judge)];
  return worstAtEach(found).sort((a, b) => a.start - b.start);
}

function judge(command: ShellCommand): Danger[] {
  const { start, end, doubt } = command;
  return RULES.flatMap((rule) => {
    const verdict = rule(command);
    if (!verdict) return [];
    const { reason, harm = 'loses' } = verdict;
    if (doubt === null) return [{ start, end, reason, harm }];
    return [{ start, end, reason: `${reason}, ${doubt}`, harm: 'unsure' }];
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

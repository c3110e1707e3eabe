import type { ShellCommand } from '../script.ts';
import { type Danger, type DangerRule, HARMS } from './danger.ts';
import { permissions, takenFiles, writtenFiles } from './files.ts';
import { knownCommands } from './known-commands.ts';
import { findDeletion, removal } from './removal.ts';
import { statements } from './statements.ts';
import { runsOfDownloads, unreadCode, unreadNames } from './unread.ts';

const forkBomb: DangerRule = ({ isForkBomb }) => (isForkBomb ? { reason: 'starts itself endlessly' } : null);

const RULES: readonly DangerRule[] = [
  ...[forkBomb, removal, findDeletion, writtenFiles, takenFiles, permissions],
  ...[unreadCode, unreadNames, statements, knownCommands],
];

export function judgeAll(commands: readonly ShellCommand[]): Danger[] {
  const judged = commands.flatMap((command, index) =>
    isTakenBack(command, commands.slice(index + 1, index + 4)) ? [] : judge(command),
  );
  const found = [...runsOfDownloads(commands), ...judged];
  return worstAtEach(found).sort((a, b) => a.start - b.start);
}

/** A start after a stop is a restart: `systemctl stop x && systemctl start x`. */
const BACK: Readonly<Record<string, string>> = { stop: 'start', down: 'up', swapoff: 'swapon' };

function isTakenBack(command: ShellCommand, next: readonly ShellCommand[]): boolean {
  const line = ({ name, args }: ShellCommand) => [name, ...args.map(({ value }) => value)].join(' ');
  const back = line(command).replace(/\b(?:stop|down|swapoff)\b/, (word) => BACK[word] ?? '');
  return back !== line(command) && next.some((later) => line(later) === back);
}

function judge(command: ShellCommand): Danger[] {
  const { start, end, doubt } = command;
  return RULES.flatMap((rule) => {
    const verdict = rule(command);
    if (!verdict) return [];
    const { reason, harm = 'destructive' } = verdict;
    return [
      doubt ? { start, end, reason: `${reason}, ${doubt}`, harm: 'unknown' } : { start, end, reason, harm },
    ];
  });
}

/** Keeps one danger for each command with its wrappers: the worst one. If several are equally bad, it keeps the innermost. */
function worstAtEach(dangers: readonly Danger[]): Danger[] {
  const worst = new Map<number, Danger>();
  for (const danger of dangers) {
    const known = worst.get(danger.end);
    if (!known || HARMS.indexOf(danger.harm) < HARMS.indexOf(known.harm)) worst.set(danger.end, danger);
  }
  return [...worst.values()];
}

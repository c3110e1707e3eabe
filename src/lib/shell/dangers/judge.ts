import { findHarmfulSql } from '../../sql/harmful-sql.ts';
import { inputTexts } from '../running/input.ts';
import { operandsOf, valuesOf } from '../running/options.ts';
import { type Danger, type DangerRule, HARMS, type ShellCommand, type Verdict } from '../script.ts';
import { permissions, takenFiles, writtenFiles } from './files.ts';
import { knownCommands } from './known-commands.ts';
import { findDeletion, removal } from './removal.ts';
import { readsFile, runsOfDownloads, unreadCode, unreadNames } from './unread.ts';

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
  return back !== line(command) && next.some((later) => `${line(later)} `.startsWith(`${back} `));
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

const SQL_CLIENTS =
  /^(?:psql|mysql|mariadb|sqlite3|sqlcmd|clickhouse-client|cockroach|sqlplus|cqlsh|bq|snowsql|duckdb|influx)$/;

const SCRIPT: Verdict = { reason: 'runs a file that cannot be read', harm: 'script' };

const MONGO_LOSES =
  /\[\s*["'](?:drop\w*|deleteMany|remove)["']|\bdropDatabase\s*\(|(?<!\bdb\.(?:te?mp|tests?|scratch)\w*)\.(?:drop|dropIndexes)\s*\(|\.(?:deleteMany|remove)\s*\(\s*(?:\{\s*\})?\s*\)/;
const FLUSHES = /^\s*flush_?(?:all|db)\b/im;

/** These clients have other languages than SQL. People use `nc` to talk to memcached or Redis. */
const OTHER_CLIENTS = [
  { programs: /^mongo(?:sh)?$/, loses: MONGO_LOSES, reason: 'deletes the data' },
  { programs: /^(?:nc|ncat|(?:redis|valkey|keydb)-cli)$/, loses: FLUSHES, reason: 'deletes every key' },
];

/** Judges the statements that a database client gets from an option, an operand or its input. */
function statements(command: ShellCommand): Verdict | null {
  const { name } = command;
  if (SQL_CLIENTS.test(name))
    return sqlTexts(command).flatMap(findHarmfulSql)[0] ?? (readsFile(command) ? SCRIPT : null);
  const client = OTHER_CLIENTS.find(({ programs }) => programs.test(name));
  const isHarmful = (text: string) => client?.loses.test(text);
  return client && [...valuesOf(command, '--eval'), ...inputTexts(command)].some(isHarmful) ? client : null;
}

function sqlTexts(command: ShellCommand): string[] {
  const options = valuesOf(command, '-c', '--command', '-e', '--execute', '-q', '-Q', '--query', '-execute');
  // These clients take statements as operands: `sqlite3 file.db 'DROP TABLE x'`.
  const isByWord = /^(?:sqlite3|bq|duckdb|clickhouse-client)$/.test(command.name);
  const words = isByWord ? operandsOf(command).filter((word) => /\s/.test(word)) : [];
  return [...options, ...words, ...inputTexts(command)];
}

import { findHarmfulSql } from '../../sql/harmful-sql.ts';
import { inputTexts } from '../running/input.ts';
import { operandsOf, valuesOf } from '../running/options.ts';
import type { ShellCommand } from '../script.ts';
import type { DangerRule, Verdict } from './danger.ts';
import { readsFile } from './unread.ts';

const SQL_CLIENTS =
  /^(?:psql|mysql|mariadb|sqlite3|sqlcmd|clickhouse-client|cockroach|sqlplus|cqlsh|bq|snowsql|duckdb|influx)$/;

const SCRIPT: Verdict = { reason: 'runs a file that cannot be read', harm: 'script' };

/** These clients take statements as operands: `sqlite3 file.db 'DROP TABLE x'`. */
const BY_WORD = /^(?:sqlite3|bq|duckdb|clickhouse-client)$/;

const MONGO_LOSES =
  /\bdropDatabase\s*\(|(?<!\bdb\.(?:te?mp|tests?|scratch)\w*)\.(?:drop|dropIndexes)\s*\(|\.(?:deleteMany|remove)\s*\(\s*(?:\{\s*\})?\s*\)/;

/** These clients have other languages than SQL. People use `nc` to talk to memcached or Redis. */
const OTHER_CLIENTS = [
  { programs: /^mongo(?:sh)?$/, loses: MONGO_LOSES, reason: 'deletes the data' },
  {
    programs: /^(?:nc|ncat|(?:redis|valkey|keydb)-cli)$/,
    loses: /^\s*flush_?(?:all|db)\b/im,
    reason: 'deletes every key',
  },
];

/** Judges the statements that a database client gets from an option, an operand or its input. */
export const statements: DangerRule = (command) => {
  const { name } = command;
  if (SQL_CLIENTS.test(name))
    return sqlTexts(command).flatMap(findHarmfulSql)[0] ?? (readsFile(command) ? SCRIPT : null);
  const client = OTHER_CLIENTS.find(({ programs }) => programs.test(name));
  const isHarmful = (text: string) => client?.loses.test(text);
  return client && [...valuesOf(command, '--eval'), ...inputTexts(command)].some(isHarmful) ? client : null;
};

function sqlTexts(command: ShellCommand): string[] {
  const options = valuesOf(command, '-c', '--command', '-e', '--execute', '-q', '-Q', '--query', '-execute');
  const words = BY_WORD.test(command.name) ? operandsOf(command).filter((word) => /\s/.test(word)) : [];
  return [...options, ...words, ...inputTexts(command)];
}

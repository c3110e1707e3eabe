import { inputTexts } from '../running/input-texts.ts';
import { type DangerRule, operandsOf, valuesOf } from './danger.ts';
import { findHarmfulSql } from './sql-statements.ts';

const CLIENTS =
  /^(?:psql|mysql|mariadb|sqlite3|sqlcmd|clickhouse-client|cockroach|sqlplus|cqlsh|bq|snowsql|duckdb)$/;

/** Clients that take their statements as words: `sqlite3 file.db 'DROP TABLE x'`. */
const BY_WORD = /^(?:sqlite3|bq|duckdb|clickhouse-client)$/;

/** SQL that a client is given: `psql -c '…'`, `mysql -Bse '…'`, a here-document, an `echo` before it. */
export const sql: DangerRule = (command) => {
  const { name } = command;
  if (!CLIENTS.test(name)) return null;
  const options = valuesOf(command, '-c', '--command', '-e', '--execute', '-q', '-Q', '--query');
  const words = BY_WORD.test(name) ? operandsOf(command).filter((word) => /\s/.test(word)) : [];
  return [...options, ...words, ...inputTexts(command)].flatMap(findHarmfulSql)[0] ?? null;
};

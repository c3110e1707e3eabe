import { inputOf } from '../run-commands.ts';
import type { Argument, ShellCommand } from '../script.ts';
import type { DangerRule } from './danger.ts';
import { findHarmfulSql } from './sql-statements.ts';

const CLIENTS = /^(?:psql|mysql|mariadb|sqlite3|sqlcmd|clickhouse-client|cockroach|sqlplus)$/;
const QUERY_OPTION = /^(?:-c|--command|-e|--execute|-q|-Q|--query)$/;
const QUERY_INSIDE = /^(?:-[ceqQ]|--(?:command|execute|query)=)(?=.)/;

/** SQL that a client is given: `psql -c '…'`, `mysql -e`, a here-document, an `echo` before it. */
export const sql: DangerRule = (command) => {
  if (!CLIENTS.test(command.name)) return null;
  const texts = [...queries(command), ...inputOf(command)];
  return texts.flatMap(findHarmfulSql)[0] ?? null;
};

function queries({ name, args }: ShellCommand): string[] {
  return args.flatMap((arg, index) => {
    if (QUERY_OPTION.test(args[index - 1]?.value ?? '')) return [arg.value];
    if (QUERY_INSIDE.test(arg.value)) return [arg.value.replace(QUERY_INSIDE, '')];
    return isStatement(name, arg) ? [arg.value] : [];
  });
}

/** `sqlite3 file.db 'DROP TABLE x'` */
function isStatement(name: string, { value }: Argument): boolean {
  return name === 'sqlite3' && /\s/.test(value);
}

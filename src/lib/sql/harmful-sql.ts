/** Comments and strings of SQL. Dollar quotes are not among them, because they contain code. */
const NOISE = /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*(?:'|$)/g;

const DROP =
  /^drop\s+(?<kind>database|schema|table|tablespace|keyspace|user|role|owned)\b\s*(?:if\s+exists\s+)?(?<names>.*)$/is;
const TRUNCATE = /^truncate\s+(?:table\s+)?(?<names>.+)$/is;
const FORGETS = /^(?:reset\s+(?:master|slave|replica)|purge\s+(?:binary|master)\s+logs)\b/i;
const LOCKS =
  /^(?:reindex\s+(?:\([^)]*\)\s*)?(?:database|system|schema)\b(?!\s+concurrently)|vacuum\s+\(?full\b)/i;
const DROP_COLUMN = /^alter\s+table\b.*\bdrop\s+(?:column\b|partition\b)/is;
const CHANGE_ALL = /(?:^|[\s(])(?:delete\s+from|update)\s|^alter\s+table\s+\S+\s+(?:delete|update)\s/i;

/** A statement after these words still runs. */
const BEFORE = /^(?:explain\s+\(?analyze\b[^a-z]*|begin\s+|(?:do\s+)?\$\w*\$\s*(?:begin\s+)?)/i;

/** These conditions select every row: `WHERE 1 = 1`, `WHERE true`. */
const NO_CONDITION =
  /\bwhere\s+(?:\(?\s*(?:1|true)\s*\)?(?:\s*=\s*1)?|\w+\s*(?:>=?\s*-?[01]|is\s+not\s+null))\s*\)?$/i;

/** A table that only this session has. Oracle keeps a global one. */
const TEMPORARY =
  /^create\s+(?:local\s+)?temp(?:orary)?\s+table\s+(?:if\s+not\s+exists\s+)?(?<name>\w+)(?![\w.])|^select\b[^;]*\sinto\s+(?:local\s+)?temp(?:orary)?\s+(?:table\s+)?(?<into>\w+)(?![\w.])/i;

/** After these, a temporary table may be gone, or another table may have its name. */
const MAY_FORGET = /^(?:rollback|abort|commit|end|discard|alter|use|set|reset)\b/i;

const NONE: ReadonlySet<string> = new Set();

/** Temporary by its name: of SQL Server, and in the schema of Postgres for the session. */
const TEMPORARY_NAME = /^(?:#{1,2}\w+|pg_temp\.\w+)$/i;

/** The only table that a statement changes. */
const TARGET = /^(?:delete\s+from\s+(?<deleted>[\w.#]+)$|update\s+(?<updated>[\w.#]+)\s+set\s)/i;

const SCRATCH = /^["`[]?(?:\w+\.)?(?:te?mp|scratch)_/i;

/** Returns the offset of each statement that loses data, and the reason. */
export function findHarmfulSql(sql: string): { offset: number; reason: string }[] {
  const blank = sql.replaceAll(NOISE, (noise) => ' '.repeat(noise.length));
  let offset = 0;
  const isUndone = /^\s*(?:begin|start\s+transaction)\s*;[\s\S]*;\s*rollback\s*;?\s*$/i.test(blank);
  if (isUndone && !/\b(?:commit|drop|truncate|alter)\b/i.test(blank)) return [];
  const temporary = new Set<string>();
  return blank.split(';').flatMap((statement) => {
    const start = offset + statement.length - statement.trimStart().length;
    offset += statement.length + 1;
    const reason = judge(statement.trim().replace(BEFORE, ''), temporary);
    return reason ? [{ offset: start, reason }] : [];
  });
}

/** `temporary`: the tables that earlier statements have made for this session. A table of the same name is hidden until they drop it. */
function judge(statement: string, temporary: Set<string>): string | null {
  const { name, into } = TEMPORARY.exec(statement)?.groups ?? {};
  if (name ?? into) temporary.add((name ?? into ?? '').toLowerCase());
  if (MAY_FORGET.test(statement)) temporary.clear();
  const { kind, names } = DROP.exec(statement)?.groups ?? {};
  if (kind === 'owned') return 'deletes everything that a role owns';
  const isTable = kind?.toLowerCase() === 'table';
  if (kind && !isScratch(names, isTable ? temporary : NONE)) return `deletes the ${kind.toLowerCase()}`;
  if (kind) forget(names, temporary);
  const emptied = TRUNCATE.exec(statement)?.groups?.names;
  if (emptied && !isScratch(emptied, temporary)) return 'empties the table';
  if (FORGETS.test(statement)) return 'deletes logs that replicas still need';
  if (LOCKS.test(statement)) return 'locks every table while it runs';
  if (DROP_COLUMN.test(statement)) return 'deletes the column with its data';
  if (!isOfAllRows(statement)) return null;
  const { deleted, updated } = TARGET.exec(statement)?.groups ?? {};
  if (isTemporary(deleted ?? updated ?? '', temporary)) return null;
  return `${/delete\s/i.test(statement) ? 'deletes' : 'changes'} every row: it has no WHERE`;
}

function isTemporary(name: string, temporary: ReadonlySet<string>): boolean {
  return temporary.has(name.toLowerCase()) || TEMPORARY_NAME.test(name);
}

function isScratch(names: string | undefined, temporary: ReadonlySet<string>): boolean {
  return (names ?? '')
    .split(',')
    .map((name) => name.trim())
    .every((name) => SCRATCH.test(name) || isTemporary(name, temporary));
}

function forget(names: string | undefined, temporary: Set<string>): void {
  for (const name of (names ?? '').split(',')) temporary.delete(name.trim().toLowerCase());
}

function isOfAllRows(statement: string): boolean {
  if (!/^(?:delete|update|with|alter)\b/i.test(statement) || !CHANGE_ALL.test(statement)) return false;
  return !/\bwhere\b/i.test(statement) || NO_CONDITION.test(statement);
}

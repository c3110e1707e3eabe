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

const SCRATCH = /^["`[]?(?:\w+\.)?(?:te?mp|scratch)_/i;

/** Returns the offset of each statement that loses data, and the reason. */
export function findHarmfulSql(sql: string): { offset: number; reason: string }[] {
  const blank = sql.replaceAll(NOISE, (noise) => ' '.repeat(noise.length));
  let offset = 0;
  const isUndone = /^\s*(?:begin|start\s+transaction)\s*;[\s\S]*;\s*rollback\s*;?\s*$/i.test(blank);
  if (isUndone && !/\b(?:commit|drop|truncate|alter)\b/i.test(blank)) return [];
  return blank.split(';').flatMap((statement) => {
    const start = offset + statement.length - statement.trimStart().length;
    offset += statement.length + 1;
    const reason = judge(statement.trim().replace(BEFORE, ''));
    return reason ? [{ offset: start, reason }] : [];
  });
}

function judge(statement: string): string | null {
  const { kind, names } = DROP.exec(statement)?.groups ?? {};
  if (kind === 'owned') return 'deletes everything that a role owns';
  if (kind && !isScratch(names)) return `deletes the ${kind.toLowerCase()}`;
  const emptied = TRUNCATE.exec(statement)?.groups?.names;
  if (emptied && !isScratch(emptied)) return 'empties the table';
  if (FORGETS.test(statement)) return 'deletes logs that replicas still need';
  if (LOCKS.test(statement)) return 'locks every table while it runs';
  if (DROP_COLUMN.test(statement)) return 'deletes the column with its data';
  if (!isOfAllRows(statement)) return null;
  return `${/delete\s/i.test(statement) ? 'deletes' : 'changes'} every row: it has no WHERE`;
}

function isScratch(names: string | undefined): boolean {
  return (names ?? '').split(',').every((name) => SCRATCH.test(name.trim()));
}

function isOfAllRows(statement: string): boolean {
  if (!/^(?:delete|update|with|alter)\b/i.test(statement) || !CHANGE_ALL.test(statement)) return false;
  return !/\bwhere\b/i.test(statement) || NO_CONDITION.test(statement);
}

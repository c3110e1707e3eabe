/** What an SQL text holds besides statements. Dollar quotes stay: what is in them is code. */
const NOISE = /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*(?:'|$)/g;

const DROP = /^drop\s+(database|schema|table|tablespace)\b/i;
const CHANGE_ALL = /(?:^|[\s(])(?:delete\s+from|update)\s/i;

/** Where each statement that loses data begins, and what it does. */
export function findHarmfulSql(sql: string): { offset: number; reason: string }[] {
  const blank = sql.replaceAll(NOISE, (noise) => ' '.repeat(noise.length));
  let offset = 0;
  return blank.split(';').flatMap((statement) => {
    const start = offset + statement.length - statement.trimStart().length;
    offset += statement.length + 1;
    const reason = judge(statement.trim());
    return reason ? [{ offset: start, reason }] : [];
  });
}

function judge(statement: string): string | null {
  const dropped = DROP.exec(statement)?.[1];
  if (dropped) return `deletes the ${dropped.toLowerCase()}`;
  if (/^truncate\s/i.test(statement)) return 'empties the table';
  if (!/^(?:delete|update|with)\b/i.test(statement) || /\bwhere\b/i.test(statement)) return null;
  if (!CHANGE_ALL.test(statement)) return null;
  return /delete\s+from/i.test(statement)
    ? 'deletes every row: it has no WHERE'
    : 'changes every row: it has no WHERE';
}

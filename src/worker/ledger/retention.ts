import { DAYS_KEPT } from '../../core/counting/delivery.ts';
import { DAY_MS } from '../../lib/time/duration.ts';

/**
 * Closed episodes are kept to tell an echo from something new. Alertmanager forgets what it has sent after `data.retention`, 120 h unless
 * set otherwise; nothing older than this comes again.
 */
const EPISODE_DAYS = 30;

/** Rows a table and a transaction: deleting counts as writing, and other calls wait. */
const BATCH = 500;

/** Deletes what is too old; true when there may be more. Totals and rates stay for ever. */
export function purge(sql: SqlStorage, at: number): boolean {
  const daysKept = new Date(at - DAYS_KEPT * DAY_MS);
  const deleted = [
    deleteFrom(sql, 'episodes', 'number', 'closed_at', at - EPISODE_DAYS * DAY_MS),
    deleteFrom(sql, 'outcomes', 'idempotency_key', 'at', daysKept.getTime()),
    deleteFrom(sql, 'unmatched', 'id', 'last_seen', daysKept.getTime()),
  ];
  sql.exec('DELETE FROM days WHERE day < ?', daysKept.toISOString().slice(0, 10));
  return deleted.some((count) => count === BATCH);
}

type Table = 'episodes' | 'outcomes' | 'unmatched';

function deleteFrom(sql: SqlStorage, table: Table, key: string, column: string, before: number): number {
  const old = `SELECT ${key} FROM ${table} WHERE ${column} < ? LIMIT ${BATCH}`;
  return sql.exec(`DELETE FROM ${table} WHERE ${key} IN (${old}) RETURNING 1`, before).toArray().length;
}

import type { Head } from './head.ts';

/** What one transaction adds to the totals. An alert storm of one error is one row to write, not a thousand. */
export type Additions = {
  /** An episode of this entry began on that day, YYYY-MM-DD. */
  add: (errorId: string, day: string) => void;
  write: (sql: SqlStorage, head: Head) => void;
};

export function createAdditions(): Additions {
  const entries = new Map<string, Map<string, number>>();
  return {
    add(errorId, day) {
      const days = entries.get(errorId) ?? new Map<string, number>();
      days.set(day, (days.get(day) ?? 0) + 1);
      entries.set(errorId, days);
    },
    write(sql, head) {
      for (const [errorId, days] of entries) {
        head.revision += 1;
        writeTotal(sql, errorId, days, head.revision);
        for (const [day, count] of days) writeDay(sql, errorId, day, count);
      }
    },
  };
}

function writeTotal(
  sql: SqlStorage,
  errorId: string,
  days: ReadonlyMap<string, number>,
  revision: number,
): void {
  const sorted = [...days.keys()].sort();
  const count = [...days.values()].reduce((sum, one) => sum + one, 0);
  sql.exec(
    `INSERT INTO totals (error_id, total, first_seen, last_seen, revision) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (error_id) DO UPDATE SET
       total = total + excluded.total,
       first_seen = min(first_seen, excluded.first_seen),
       last_seen = max(last_seen, excluded.last_seen),
       revision = excluded.revision`,
    ...[errorId, count, sorted.at(0) ?? '', sorted.at(-1) ?? '', revision],
  );
}

function writeDay(sql: SqlStorage, errorId: string, day: string, count: number): void {
  sql.exec(
    `INSERT INTO days (error_id, day, count) VALUES (?, ?, ?)
     ON CONFLICT (error_id, day) DO UPDATE SET count = count + excluded.count`,
    ...[errorId, day, count],
  );
}

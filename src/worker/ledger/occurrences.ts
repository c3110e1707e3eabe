import type { Occurrences } from '../../core/generated/types.ts';
import { readHead } from './head.ts';

export type OccurrencesPage = {
  epoch: string;
  revision: number;
  occurrences: Occurrences[];
  /** Where the next page begins: the revision of the last one here, or the ledger's own when that was all. */
  next: number;
  more: boolean;
};

type TotalRow = Omit<Occurrences, 'days'>;

/** Totals that changed after a revision, in the order of their last change: one that changes meanwhile comes again, later. */
export function readOccurrences(sql: SqlStorage, after: number, limit: number): OccurrencesPage {
  const { epoch, revision } = readHead(sql);
  const rows = sql
    .exec<TotalRow>('SELECT * FROM totals WHERE revision > ? ORDER BY revision LIMIT ?', after, limit + 1)
    .toArray();
  const page = rows.slice(0, limit);
  const more = rows.length > limit;
  return {
    epoch,
    revision,
    occurrences: page.map((row) => ({ ...row, days: readDays(sql, row.error_id) })),
    next: more ? (page.at(-1)?.revision ?? after) : revision,
    more,
  };
}

function readDays(sql: SqlStorage, errorId: string): Record<string, number> {
  const rows = sql.exec<{ day: string; count: number }>(
    'SELECT day, count FROM days WHERE error_id = ? ORDER BY day',
    errorId,
  );
  return Object.fromEntries([...rows].map(({ day, count }) => [day, count]));
}

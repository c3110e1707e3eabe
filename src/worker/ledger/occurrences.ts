import type { Occurrences } from '../../generated/api.ts';
import { readHead } from './head.ts';

export type OccurrencesPage = {
  epoch: string;
  revision: number;
  occurrences: Occurrences[];
  /** Where the next page begins: the revision of the last one here, or the ledger's own when that was all. */
  next: number;
  more: boolean;
};

export type OccurrencesOf = Pick<OccurrencesPage, 'epoch' | 'revision' | 'occurrences'>;

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
    occurrences: page.map((row) => withDays(sql, row)),
    next: more ? (page.at(-1)?.revision ?? after) : revision,
    more,
  };
}

/** A page's worth: a statement takes 100 values. */
const MAX_ENTRIES = 100;

/** Totals of the entries that are named, in no particular order; none where an entry never occurred. */
export function readOccurrencesOf(sql: SqlStorage, errorIds: readonly string[]): OccurrencesOf {
  const ids = errorIds.slice(0, MAX_ENTRIES);
  const marks = ids.map(() => '?').join(', ');
  const rows = sql.exec<TotalRow>(`SELECT * FROM totals WHERE error_id IN (${marks})`, ...ids).toArray();
  const { epoch, revision } = readHead(sql);
  return { epoch, revision, occurrences: rows.map((row) => withDays(sql, row)) };
}

function withDays(sql: SqlStorage, row: TotalRow): Occurrences {
  return { ...row, days: readDays(sql, row.error_id) };
}

function readDays(sql: SqlStorage, errorId: string): Record<string, number> {
  const rows = sql.exec<{ day: string; count: number }>(
    'SELECT day, count FROM days WHERE error_id = ? ORDER BY day',
    errorId,
  );
  return Object.fromEntries([...rows].map(({ day, count }) => [day, count]));
}

import type { Occurrences } from '../../generated/api.ts';
import { takeWithin } from '../../lib/text/take-within.ts';
import { type LedgerState, readLedgerState } from './ledger-state.ts';

export type OccurrencesPage = {
  epoch: string;
  revision: number;
  occurrences: Occurrences[];
  /** The start of the next page: the last revision on this page, or on the last page the ledger's own revision. */
  next: number;
  more: boolean;
};

export type OccurrencesOf = Pick<OccurrencesPage, 'epoch' | 'revision' | 'occurrences'>;

/** Maps each epoch to the revision that a reader already knows. Unknown epochs are read from their start. */
export type OccurrencesCursor = Record<string, number>;

/** One SQL statement takes at most 100 values. */
const MAX_ENTRIES = 100;

const POSITION = /^([0-9a-f]{32})\.(\d{1,15})$/;

/** The additions of one transaction to the totals at its end. An alert storm of one error writes one row, not a thousand. */
export class PendingTotals {
  /** Entry id → day → episodes that began on that day. */
  readonly #days = new Map<string, Map<string, number>>();

  /** An episode of this entry began on that day, YYYY-MM-DD. */
  add(errorId: string, day: string): void {
    const days = this.#days.get(errorId) ?? new Map<string, number>();
    days.set(day, (days.get(day) ?? 0) + 1);
    this.#days.set(errorId, days);
  }

  write(sql: SqlStorage, ledgerState: LedgerState): void {
    for (const [errorId, days] of this.#days) {
      ledgerState.revision += 1;
      writeTotal(sql, errorId, days, ledgerState.revision);
      for (const [day, count] of days) writeDay(sql, errorId, day, count);
    }
  }
}

/** Totals that changed after a revision, in the order of their last change. A total that changes meanwhile appears again later. */
export function readOccurrences(
  sql: SqlStorage,
  after: number,
  limit: number,
  maxBytes: number,
): OccurrencesPage {
  const { epoch, revision } = readLedgerState(sql);
  const rows = sql
    .exec<TotalRow>('SELECT * FROM totals WHERE revision > ? ORDER BY revision LIMIT ?', after, limit + 1)
    .toArray();
  const { taken } = takeWithin(eachWithDays(sql, rows.slice(0, limit)), maxBytes);
  const more = taken.length < rows.length;
  const next = more ? (taken.at(-1)?.revision ?? after) : revision;
  return { epoch, revision, occurrences: taken, next, more };
}

/** Totals of the given entries, in no particular order. Entries that never occurred have none. */
export function readOccurrencesOf(sql: SqlStorage, errorIds: readonly string[]): OccurrencesOf {
  const ids = errorIds.slice(0, MAX_ENTRIES);
  const marks = ids.map(() => '?').join(', ');
  const rows = sql.exec<TotalRow>(`SELECT * FROM totals WHERE error_id IN (${marks})`, ...ids).toArray();
  const { epoch, revision } = readLedgerState(sql);
  return { epoch, revision, occurrences: rows.map((row) => withDays(sql, row)) };
}

/** Parses `epoch.revision,epoch.revision…`, the format of `next`; null for other text. */
export function parseCursor(text: string): OccurrencesCursor | null {
  const cursor: OccurrencesCursor = {};
  for (const part of text === '' ? [] : text.split(',')) {
    const [, epoch, revision] = POSITION.exec(part) ?? [];
    if (epoch === undefined) return null;
    cursor[epoch] = Number(revision);
  }
  return cursor;
}

export function renderCursor(positions: readonly { epoch: string; next: number }[]): string {
  return positions.map(({ epoch, next }) => `${epoch}.${next}`).join(',');
}

type TotalRow = Omit<Occurrences, 'days' | 'incident_days'>;

function* eachWithDays(sql: SqlStorage, rows: readonly TotalRow[]): Generator<Occurrences> {
  for (const row of rows) yield withDays(sql, row);
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

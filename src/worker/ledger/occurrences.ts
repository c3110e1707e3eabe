import { countedStart } from '../../core/counting/delivery.ts';
import type { Occurrences } from '../../generated/api.ts';
import { takeWithin } from '../../lib/text/text-size.ts';
import { dayOf, type Instant } from '../../lib/time/instant.ts';
import { type LedgerState, readLedgerState } from './ledger-state.ts';

/** A part of the totals of one epoch. */
export type OccurrencesPage = {
  epoch: string;
  /** Whether these are the totals of a ledger that was imported here. */
  isFormer: boolean;
  revision: number;
  occurrences: Occurrences[];
  /** The start of the next page: the last revision on this page, or on the last page the ledger's own revision. */
  next: number;
  more: boolean;
};

export type OccurrencesOf = Pick<OccurrencesPage, 'epoch' | 'occurrences'>;

/** Maps each epoch to the revision that a reader already knows. Unknown epochs are read from their start. */
export type OccurrencesCursor = Record<string, number>;

/** One SQL statement takes at most 100 values. */
const MAX_ENTRIES = 100;

const POSITION = /^([0-9a-f]{32})\.(\d{1,15})$/;

type DayCounts = { alerts: number; incidents: number };

type MovedStart = { from: Instant; to: Instant; at: number };

type Addition = { days: Map<string, DayCounts>; longestMs: number };

/** The additions of one transaction to the totals at its end. An alert storm of one error writes one row, not a thousand. */
export class PendingTotals {
  /** By entry id. */
  readonly #additions = new Map<string, Addition>();

  /** An episode of this entry began on that day, YYYY-MM-DD. */
  add(errorId: string, day: string): void {
    this.#dayOf(errorId, day).alerts += 1;
  }

  addIncident(errorId: string, day: string): void {
    this.#dayOf(errorId, day).incidents += 1;
  }

  /** It turned out that something counted began earlier. If it was counted on the day of its arrival, it stays there. */
  moveBack(errorId: string, unit: keyof DayCounts, { from, to, at }: MovedStart): void {
    const isByStart = [from, to].every((start) => countedStart(start, at) === start);
    if (!isByStart || dayOf(from) === dayOf(to)) return;
    this.#dayOf(errorId, dayOf(from))[unit] -= 1;
    this.#dayOf(errorId, dayOf(to))[unit] += 1;
  }

  /** The same for an incident. One of an imported ledger keeps its day: nobody counted it here. */
  moveIncidentBack(sql: SqlStorage, errorId: string, moved: MovedStart): void {
    const day = dayOf(moved.from);
    const added = this.#additions.get(errorId)?.days.get(day)?.incidents ?? 0;
    if (added + readIncidents(sql, errorId, day) > 0) this.moveBack(errorId, 'incidents', moved);
  }

  /** An incident of this entry ended. */
  addLength(errorId: string, ms: number): void {
    const addition = this.#of(errorId);
    addition.longestMs = Math.max(addition.longestMs, ms);
  }

  write(sql: SqlStorage, ledgerState: LedgerState): void {
    for (const [errorId, addition] of this.#additions) {
      const longest = readLongest(sql, errorId, ledgerState);
      // All alerts of this incident were imported. No total of this epoch has them.
      const isCounted = [...addition.days.values()].some(({ alerts, incidents }) => alerts + incidents > 0);
      if (longest === null && !isCounted) continue;
      if (addition.days.size === 0 && addition.longestMs <= (longest ?? 0)) continue;
      ledgerState.revision += 1;
      writeTotal(sql, errorId, addition, ledgerState);
      for (const [day, counts] of addition.days) writeDay(sql, [errorId, ledgerState.epoch, day], counts);
    }
  }

  #of(errorId: string): Addition {
    const addition = this.#additions.get(errorId) ?? { days: new Map(), longestMs: 0 };
    this.#additions.set(errorId, addition);
    return addition;
  }

  #dayOf(errorId: string, day: string): DayCounts {
    const { days } = this.#of(errorId);
    const counts = days.get(day) ?? { alerts: 0, incidents: 0 };
    days.set(day, counts);
    return counts;
  }
}

/**
 * Totals that changed after a revision, in the order of their last change: this ledger's own first, then those of each ledger that was
 * imported. A total that changes meanwhile appears again later. `limit` and `maxBytes` hold for all of them together.
 */
export function readOccurrences(
  sql: SqlStorage,
  cursor: OccurrencesCursor,
  limit: number,
  maxBytes: number,
): OccurrencesPage[] {
  const ledgers = readEpochs(sql);
  const found = ledgers.map(({ epoch }) => changedAfter(sql, epoch, cursor[epoch] ?? 0, limit + 1));
  const { taken } = takeWithin(eachWithDays(sql, found.flat().slice(0, limit)), maxBytes);
  const byEpoch = Map.groupBy(taken, ({ epoch }) => epoch);
  return ledgers.map(({ epoch, isFormer, revision }, index) => {
    const occurrences = (byEpoch.get(epoch) ?? []).map(({ occurrences }) => occurrences);
    const more = occurrences.length < (found[index]?.length ?? 0);
    const next = more ? (occurrences.at(-1)?.revision ?? cursor[epoch] ?? 0) : revision;
    return { epoch, isFormer, revision, occurrences, next, more };
  });
}

/** Totals of the given entries, in no particular order. Entries that never occurred have none. */
export function readOccurrencesOf(sql: SqlStorage, errorIds: readonly string[]): OccurrencesOf[] {
  const ids = errorIds.slice(0, MAX_ENTRIES);
  const marks = ids.map(() => '?').join(', ');
  const rows = sql
    .exec<TotalRow>(`SELECT * FROM totals WHERE error_id IN (${marks}) AND total > 0`, ...ids)
    .toArray();
  const byEpoch = Map.groupBy([...eachWithDays(sql, rows)], ({ epoch }) => epoch);
  return [...byEpoch].map(([epoch, all]) => ({ epoch, occurrences: all.map((one) => one.occurrences) }));
}

type EpochState = Pick<OccurrencesPage, 'epoch' | 'isFormer' | 'revision'>;

function readEpochs(sql: SqlStorage): EpochState[] {
  const { epoch, revision } = readLedgerState(sql);
  const query =
    'SELECT epoch, max(revision) AS revision FROM totals WHERE epoch <> ? GROUP BY epoch ORDER BY epoch';
  const former = sql.exec<Pick<EpochState, 'epoch' | 'revision'>>(query, epoch).toArray();
  return [{ epoch, revision, isFormer: false }, ...former.map((one) => ({ ...one, isFormer: true }))];
}

/** Without entries whose incident began by the late end of an imported alert, until they have an alert of this epoch. */
function changedAfter(sql: SqlStorage, epoch: string, revision: number, limit: number): TotalRow[] {
  const query =
    'SELECT * FROM totals WHERE epoch = ? AND revision > ? AND total > 0 ORDER BY revision LIMIT ?';
  return sql.exec<TotalRow>(query, epoch, revision, limit).toArray();
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

type TotalRow = Omit<Occurrences, 'days' | 'incident_days'> & { epoch: string; longest_ms: number };

type EpochOccurrences = { epoch: string; occurrences: Occurrences };

function* eachWithDays(sql: SqlStorage, rows: readonly TotalRow[]): Generator<EpochOccurrences> {
  for (const row of rows) yield { epoch: row.epoch, occurrences: withDays(sql, row) };
}

function withDays(sql: SqlStorage, { epoch, longest_ms, ...row }: TotalRow): Occurrences {
  const rows = readDays(sql, row.error_id, epoch);
  const daysOf = (counted: (day: DayRow) => number) =>
    Object.fromEntries(rows.map((row) => [row.day, counted(row)] as const).filter(([, count]) => count > 0));
  return {
    ...row,
    days: daysOf(({ count }) => count),
    incident_days: daysOf(({ incidents }) => incidents),
    ...(longest_ms > 0 && { longest_ms }),
  };
}

type DayRow = { day: string; count: number; incidents: number };

export function readDays(sql: SqlStorage, errorId: string, epoch: string): DayRow[] {
  const query = 'SELECT day, count, incidents FROM days WHERE error_id = ? AND epoch = ? ORDER BY day';
  return sql.exec<DayRow>(query, errorId, epoch).toArray();
}

/** How many incidents this epoch counts on a day. */
function readIncidents(sql: SqlStorage, errorId: string, day: string): number {
  const query =
    'SELECT incidents FROM days WHERE error_id = ? AND epoch = (SELECT epoch FROM ledger) AND day = ?';
  return sql.exec<Pick<DayRow, 'incidents'>>(query, errorId, day).toArray()[0]?.incidents ?? 0;
}

function readLongest(sql: SqlStorage, errorId: string, { epoch }: LedgerState): number | null {
  const query = 'SELECT longest_ms FROM totals WHERE error_id = ? AND epoch = ?';
  return sql.exec<Pick<TotalRow, 'longest_ms'>>(query, errorId, epoch).toArray()[0]?.longest_ms ?? null;
}

/** An incident can begin or end without a new episode. Then no day of an episode is added. */
function writeTotal(
  sql: SqlStorage,
  errorId: string,
  { days, longestMs }: Addition,
  { epoch, revision }: LedgerState,
): void {
  const sorted = [...days].flatMap(([day, { alerts }]) => (alerts > 0 ? [day] : [])).sort();
  const sumOf = (key: keyof DayCounts) => [...days.values()].reduce((sum, counts) => sum + counts[key], 0);
  sql.exec(
    `INSERT INTO totals (error_id, epoch, total, first_seen, last_seen, revision, incidents, longest_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (error_id, epoch) DO UPDATE SET
       total = total + excluded.total,
       first_seen = CASE '' WHEN first_seen THEN excluded.first_seen WHEN excluded.first_seen THEN first_seen
         ELSE min(first_seen, excluded.first_seen) END,
       last_seen = max(last_seen, excluded.last_seen),
       revision = excluded.revision,
       incidents = incidents + excluded.incidents,
       longest_ms = max(longest_ms, excluded.longest_ms)`,
    ...[errorId, epoch, sumOf('alerts'), sorted.at(0) ?? '', sorted.at(-1) ?? '', revision],
    ...[sumOf('incidents'), longestMs],
  );
}

type DayKey = readonly [errorId: string, epoch: string, day: string];

function writeDay(sql: SqlStorage, key: DayKey, { alerts, incidents }: DayCounts): void {
  sql.exec(
    `INSERT INTO days (error_id, epoch, day, count, incidents) VALUES (?1, ?2, ?3, max(0, ?4), max(0, ?5))
     ON CONFLICT (error_id, epoch, day) DO UPDATE SET
       count = max(0, count + ?4), incidents = max(0, incidents + ?5)`,
    ...[...key, alerts, incidents],
  );
}

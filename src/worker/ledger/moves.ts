import type { Incident } from '../../core/counting/incident.ts';
import type { EarlierEpisode } from '../../core/counting/known-start.ts';
import { ADOPTED, addCounters } from './counters.ts';
import { type EpisodeRow, episodeIdOf, findLatest, insertEpisode, otherOpenStart } from './episodes.ts';
import { readIncident, writeIncident } from './incidents.ts';
import { KeptEpisodes } from './kept.ts';
import { readLedgerState, writeLedgerState } from './ledger-state.ts';
import {
  attachOutcome,
  detachOutcomes,
  type Outcome,
  type OutcomeRow,
  type RecordedOutcome,
} from './outcomes.ts';

/** The latest episode of an alert, on its way to another shard, with all that its new shard needs to go on where the old one stopped. */
export type MovedEpisode = {
  /**
   * How many layouts the caller knew that moves it, and a half if it moves because its fingerprint changed. So an alert moves at most once
   * in a generation.
   */
  generation: number;
  /** It keeps its public id: `former_id`. */
  row: EpisodeRow & { former_id: string };
  earlier: EarlierEpisode[];
  incident: Incident | null;
  /** Attempts to fix it. */
  outcomes: OutcomeRow[];
};

/** An alert that another shard asks for. */
export type WantedAlert = {
  source: string;
  fingerprint: string;
  shard: number;
  /** Whether the alert now has another fingerprint, and lives in the shard of that one. */
  isOld: boolean;
};

type PendingMove = { shard: number; moved: MovedEpisode };

/** `moving`: its episode is on its way from this shard to another one. */
export type PlacedOutcome = RecordedOutcome & { moving?: PendingMove };

/** So many episodes before the latest one are compared with a start that goes back. */
const MAX_EARLIER = 100;

/** For one call of another shard. A row has at most 16 KiB of labels. */
const MAX_AT_ONCE = 100;

const PENDING = 'SELECT shard, moved AS json FROM moved WHERE moved IS NOT NULL';

/** With a condition on the id, SQLite looks into the index of pending moves, and not at all moves. */
const ALL_PENDING = `${PENDING} AND id > ''`;

type PendingRow = { shard: number; json: string };

/**
 * First step: the episode leaves this shard's table, and stays in `moved` until its new shard has it. If the caller dies in between, the
 * next one gets the same. Another shard gets it only in a later generation: the one before may have it already.
 */
export function release(
  sql: SqlStorage,
  layouts: number,
  wanted: readonly WantedAlert[],
  at: number,
): MovedEpisode[] {
  return wanted.flatMap((alert) => {
    const generation = layouts + (alert.isOld ? 0.5 : 0);
    const pending = readPending(sql, alert);
    if (pending && pending.shard !== alert.shard && pending.moved.generation >= generation) return [];
    const moved = pending?.moved ?? take(sql, alert);
    if (moved === null) return [];
    const released = { ...moved, generation };
    sql.exec(
      'INSERT OR REPLACE INTO moved (source, fingerprint, id, shard, generation, at, moved) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...[alert.source, alert.fingerprint, moved.row.former_id, alert.shard, generation, at],
      JSON.stringify(released),
    );
    return [released];
  });
}

/** Second step. Repeated, it changes nothing, even if the alert has moved on in the meantime. */
export function adopt(sql: SqlStorage, all: readonly MovedEpisode[], at: number): void {
  const state = readLedgerState(sql);
  const kept = new KeptEpisodes(state.kept);
  const before = state.episodes;
  for (const moved of all) {
    const { source, fingerprint } = moved.row;
    if (findLatest(sql, source, fingerprint) !== null || hasMovedOn(sql, moved)) continue;
    beAtHome(sql, moved.row);
    state.episodes += 1;
    kept.add(moved.row);
    insertAdopted(sql, moved, state.episodes, at);
  }
  const adopted = state.episodes - before;
  if (adopted === 0) return;
  const counters = addCounters(JSON.parse(state.counters), { [ADOPTED]: adopted });
  writeLedgerState(sql, { ...state, kept: kept.toJson(), counters: JSON.stringify(counters) });
}

/** Third step: the new shards have these episodes, so this one only remembers that their alerts live elsewhere. */
export function endMoves(sql: SqlStorage, ids: readonly string[]): void {
  for (const id of ids) sql.exec('UPDATE moved SET moved = NULL WHERE id = ? AND moved IS NOT NULL', id);
}

/** Moves that somebody began and did not end. */
export function pendingMoves(sql: SqlStorage): PendingMove[] {
  return sql.exec<PendingRow>(`${ALL_PENDING} LIMIT ?`, MAX_AT_ONCE).toArray().map(toMove);
}

/** The outcome is of an episode that is on its way. */
export function movingOf(
  sql: SqlStorage,
  { episode, source, fingerprint }: Outcome,
): { moving?: PendingMove } {
  const [row] = (
    episode === undefined
      ? sql.exec<PendingRow>(`${PENDING} AND source = ? AND fingerprint = ?`, source, fingerprint ?? null)
      : sql.exec<PendingRow>(`${PENDING} AND id = ?`, episode)
  ).toArray();
  return row ? { moving: toMove(row) } : {};
}

/** An episode on its way, as far as a list needs it to find its place. Its id was set when it began to move. */
export type MovingRow = Pick<EpisodeRow, 'number' | 'source' | 'starts_at' | 'ends_at' | 'error_id'> & {
  id: string;
};

/** For one list. A list that leaves out others says that it is not whole. */
const MAX_LISTED = 10_000;

export function listMoving(sql: SqlStorage): MovingRow[] {
  const query = `SELECT id, source, moved ->> '$.row.number' AS number, moved ->> '$.row.starts_at' AS starts_at,
       moved ->> '$.row.ends_at' AS ends_at, moved ->> '$.row.error_id' AS error_id
     FROM moved WHERE moved IS NOT NULL AND id > '' LIMIT ${MAX_LISTED}`;
  return sql.exec<MovingRow>(query).toArray();
}

export function isEveryMove(listed: readonly unknown[]): boolean {
  return listed.length < MAX_LISTED;
}

export function readMoving(sql: SqlStorage, id: string): EpisodeRow {
  return toMove(sql.exec<PendingRow>(`${PENDING} AND id = ?`, id).one()).moved.row;
}

export function hasPending(sql: SqlStorage): boolean {
  return sql.exec(`${ALL_PENDING} LIMIT 1`).toArray().length > 0;
}

/** An alert of which this shard knew nothing begins here. It may have lived here, and its new shard may have lost its storage. */
export function beAtHome(
  sql: SqlStorage,
  { source, fingerprint }: Pick<WantedAlert, 'source' | 'fingerprint'>,
): void {
  sql.exec('DELETE FROM moved WHERE source = ? AND fingerprint = ?', source, fingerprint);
}

/** After that time, the shard has no episode of these alerts either. */
export function forgetMoves(sql: SqlStorage, before: number): void {
  sql.exec('DELETE FROM moved WHERE at < ? AND moved IS NULL', before);
  sql.exec('DELETE FROM adopted WHERE at < ?', before);
}

function hasMovedOn(sql: SqlStorage, { row, generation }: MovedEpisode): boolean {
  const query = 'SELECT 1 FROM moved WHERE source = ? AND fingerprint = ? AND generation > ?';
  return sql.exec(query, row.source, row.fingerprint, generation).toArray().length > 0;
}

/** The newest first. Those in former shards came with the first episode that moved here. */
export function listEarlier(sql: SqlStorage, { source, fingerprint, number }: EpisodeRow): EarlierEpisode[] {
  const query = `SELECT starts_at AS startsAt, last_start AS lastStart, ends_at AS endsAt, said_start AS saidStart FROM episodes
     WHERE source = ? AND fingerprint = ? AND number < ? ORDER BY number DESC LIMIT ${MAX_EARLIER}`;
  const own = sql.exec<EarlierEpisode>(query, source, fingerprint, number).toArray();
  const adopted = `SELECT earlier FROM episodes JOIN adopted USING (number)
     WHERE source = ? AND fingerprint = ? AND number <= ? ORDER BY number DESC`;
  const elsewhere = sql.exec<{ earlier: string }>(adopted, source, fingerprint, number).toArray();
  return [...own, ...elsewhere.flatMap(({ earlier }) => JSON.parse(earlier))].slice(0, MAX_EARLIER);
}

function readPending(
  sql: SqlStorage,
  { source, fingerprint }: Pick<WantedAlert, 'source' | 'fingerprint'>,
): PendingMove | null {
  const query = `${PENDING} AND source = ? AND fingerprint = ?`;
  const [row] = sql.exec<PendingRow>(query, source, fingerprint).toArray();
  return row ? toMove(row) : null;
}

function toMove({ shard, json }: PendingRow): PendingMove {
  return { shard, moved: JSON.parse(json) };
}

function take(
  sql: SqlStorage,
  { source, fingerprint }: Pick<WantedAlert, 'source' | 'fingerprint'>,
): Omit<MovedEpisode, 'generation'> | null {
  const row = findLatest(sql, source, fingerprint);
  if (row === null) return null;
  const state = readLedgerState(sql);
  const kept = new KeptEpisodes(state.kept);
  kept.take(row);
  writeLedgerState(sql, { ...state, kept: kept.toJson() });
  const moved = {
    row: { ...row, former_id: episodeIdOf(row, state.epoch) },
    earlier: listEarlier(sql, row),
    incident: row.error_id === null ? null : readIncident(sql, row),
    outcomes: detachOutcomes(sql, row.number),
  };
  sql.exec('DELETE FROM episodes WHERE number = ?', row.number);
  return moved;
}

function insertAdopted(
  sql: SqlStorage,
  { row, earlier, incident, outcomes }: MovedEpisode,
  number: number,
  at: number,
): void {
  insertEpisode(sql, { ...row, number });
  sql.exec(
    'INSERT INTO adopted (number, at, earlier) VALUES (?, ?, ?)',
    ...[number, at, JSON.stringify(earlier)],
  );
  if (incident) joinIncident(sql, { ...row, number }, incident);
  for (const outcome of outcomes) attachOutcome(sql, outcome, number);
}

/** The alert brings its incident along, so that the next alert of the entry joins it. It counts in the shard where it began. */
function joinIncident(sql: SqlStorage, row: EpisodeRow, incident: Incident): void {
  const own = readIncident(sql, row);
  const goesOn = otherOpenStart(sql, row) !== null;
  if (own === null || (own.startsAt < incident.startsAt && !goesOn)) writeIncident(sql, row, incident);
}

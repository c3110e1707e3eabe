import type {
  ExportedEpisode,
  ExportedGroup,
  ExportedIncident,
  ExportedOutcome,
  ExportedRate,
  ExportedTotal,
  ExportHead,
} from '../../generated/ledger-export.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import { insertEpisode } from './episodes.ts';
import { keepLayouts } from './generations.ts';
import { readLedgerState, writeLedgerState } from './ledger-state.ts';
import { newEpoch, RECOUNT } from './migrations.ts';

export type ImportedRow =
  | ExportedTotal
  | ExportedRate
  | ExportedIncident
  | ExportedGroup
  | ExportedEpisode
  | ExportedOutcome;

/** The part of an import that a shard has. */
export type ImportState = {
  /** Names the export, and the number of shards that it is imported into. */
  id: string;
  /** Until it is whole, the shard counts and answers nothing. */
  isWhole: boolean;
  at: number;
  /** Those of the export. */
  epochs: readonly string[];
  totals: number;
  episodes: number;
  /** Of the export, if it has one. Set when the import is whole. */
  sha256?: string | undefined;
};

export type ImportStart = Pick<ExportHead, 'began_at' | 'ungrouped' | 'epochs'> & {
  id: string;
  at: number;
  layouts: readonly string[];
};

/** `whole`: this shard has all of this import. `taken`: it has data of its own, or another import. */
export type ImportPlace = 'free' | 'whole' | 'taken';

const TABLES = ['totals', 'days', 'rates', 'incidents', 'unmatched', 'episodes', 'outcomes'];

export function readImport(sql: SqlStorage): ImportState | null {
  const { json } = sql.exec<{ json: string | null }>('SELECT import AS json FROM ledger').one();
  return json === null ? null : JSON.parse(json);
}

export function findPlace(sql: SqlStorage, id: string): ImportPlace {
  const last = readImport(sql);
  if (last) return !last.isWhole ? 'free' : last.id === id ? 'whole' : 'taken';
  const { revision, episodes, ungrouped } = readLedgerState(sql);
  const [outcome] = sql.exec('SELECT 1 FROM outcomes LIMIT 1').toArray();
  return revision + episodes + ungrouped === 0 && !outcome ? 'free' : 'taken';
}

/**
 * Begins an import in an empty shard, and again after one that broke off, of which nothing stays. The epoch is new: no export can have
 * totals of it, so what this shard counts adds up with them.
 */
export function beginImport(
  sql: SqlStorage,
  { id, at, began_at, ungrouped, epochs, layouts }: ImportStart,
): ImportPlace {
  const place = findPlace(sql, id);
  if (place !== 'free') return place;
  empty(sql);
  // Nothing in it is older than the last sweep of the ledger that was exported.
  sql.exec('UPDATE ledger SET ungrouped = ?, began_at = ?, swept_at = ?', ungrouped, began_at, at);
  keepLayouts(sql, layouts, at);
  writeImport(sql, { id, isWhole: false, at, epochs, totals: 0, episodes: 0 });
  return place;
}

/** Takes rows in any order and any number of times. False if this import has not begun here, or was discarded. */
export function importRows(sql: SqlStorage, id: string, rows: readonly ImportedRow[]): boolean {
  const state = readImport(sql);
  if (state?.id !== id) return false;
  if (state.isWhole) return true;
  for (const row of rows) importRow(sql, state, row);
  writeImport(sql, state);
  return true;
}

export function endImport(sql: SqlStorage, id: string, sha256?: string): boolean {
  const state = readImport(sql);
  if (state?.id === id) {
    writeImport(sql, { ...state, isWhole: true, sha256: state.sha256 ?? sha256 });
    addUpGroups(sql);
    sql.exec(RECOUNT);
  }
  return state?.id === id;
}

/** Forgets an import that is not whole. Then the shard is empty and counts. */
export function discardImport(sql: SqlStorage, isMeant: (state: ImportState) => boolean, at: number): void {
  const state = readImport(sql);
  if (!state || state.isWhole || !isMeant(state)) return;
  empty(sql);
  sql.exec('UPDATE ledger SET began_at = ?', at);
}

/** When an import is given up that nobody ends. */
export function abandonedAt({ at }: Pick<ImportState, 'at'>): number {
  return at + DAY_MS;
}

function empty(sql: SqlStorage): void {
  for (const table of TABLES) sql.exec(`DELETE FROM ${table}`);
  sql.exec(
    `UPDATE ledger SET epoch = ?, revision = 0, episodes = 0, ungrouped = 0, import = NULL, swept_to = NULL, kept = '{}'`,
    newEpoch(),
  );
}

function writeImport(sql: SqlStorage, state: ImportState): void {
  sql.exec('UPDATE ledger SET import = ?', JSON.stringify(state));
}

function importRow(sql: SqlStorage, state: ImportState, row: ImportedRow): void {
  if (row.kind === 'total') importTotal(sql, state, row);
  else if (row.kind === 'episode') importEpisode(sql, state, row);
  else if (row.kind === 'rate') importRate(sql, row);
  else if (row.kind === 'incident') importIncident(sql, row);
  else if (row.kind === 'unmatched') importGroup(sql, row);
  else importOutcome(sql, row);
}

function importTotal(sql: SqlStorage, state: ImportState, row: ExportedTotal): void {
  const { error_id, epoch, total, first_seen, last_seen, revision, incidents, longest_ms, days } = row;
  state.totals += sql
    .exec(
      `INSERT INTO totals (error_id, epoch, total, first_seen, last_seen, revision, incidents, longest_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING 1`,
      ...[error_id, epoch, total, first_seen, last_seen, revision, incidents, longest_ms],
    )
    .toArray().length;
  for (const { day, alerts, incidents } of days)
    sql.exec(
      'INSERT OR REPLACE INTO days (error_id, epoch, day, count, incidents) VALUES (?, ?, ?, ?, ?)',
      ...[error_id, epoch, day, alerts, incidents],
    );
}

/** It gets a number of this storage, in the order of the export, and keeps its id. */
function importEpisode(sql: SqlStorage, state: ImportState, row: ExportedEpisode): void {
  const { kind: _, id, labels, ...rest } = row;
  if (sql.exec('SELECT 1 FROM episodes WHERE former_id = ?', id).toArray().length > 0) return;
  const ledger = readLedgerState(sql);
  ledger.episodes += 1;
  writeLedgerState(sql, ledger);
  insertEpisode(sql, { ...rest, number: ledger.episodes, labels: JSON.stringify(labels), former_id: id });
  state.episodes += 1;
}

function importRate(sql: SqlStorage, { error_id, fixed, failed }: ExportedRate): void {
  const query = 'INSERT OR REPLACE INTO rates (error_id, fixed, failed) VALUES (?, ?, ?)';
  sql.exec(query, error_id, fixed, failed);
}

/** Every shard gets the last incident of every entry: alerts that lived in one shard may live in several from now on. */
function importIncident(sql: SqlStorage, { error_id, counted_by, starts_at, reach }: ExportedIncident): void {
  sql.exec(
    `INSERT INTO incidents (error_id, counted_by, starts_at, reach) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET starts_at = excluded.starts_at, reach = excluded.reach
     WHERE excluded.starts_at > starts_at`,
    ...[error_id, counted_by, starts_at, reach],
  );
}

/** As one part of its group, so that a line that comes twice counts once. The end adds the parts up. */
function importGroup(sql: SqlStorage, row: ExportedGroup): void {
  const { shard, id, alertname, service, template, count, first_seen, last_seen, examples, kb_version } = row;
  sql.exec(
    `INSERT OR REPLACE INTO unmatched (id, alertname, service, template, count, first_seen, last_seen, examples, kb_version)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[`${shard} ${id}`, alertname, service, template, count, first_seen, last_seen],
    ...[JSON.stringify(examples), kb_version],
  );
}

/** Each shard of the export may have had a part of a group. The newest part tells of its last alert. */
function addUpGroups(sql: SqlStorage): void {
  sql.exec(
    `INSERT INTO unmatched (id, alertname, service, template, count, first_seen, last_seen, examples, kb_version)
     SELECT substr(id, instr(id, ' ') + 1), alertname, service, template, count, first_seen, last_seen, examples, kb_version
     FROM unmatched WHERE instr(id, ' ') > 0 ORDER BY last_seen DESC
     ON CONFLICT DO UPDATE SET count = count + excluded.count, first_seen = min(first_seen, excluded.first_seen)`,
  );
  sql.exec("DELETE FROM unmatched WHERE instr(id, ' ') > 0");
}

/** Every shard has every outcome. Only the shard with the episode knows which one it was. */
function importOutcome(sql: SqlStorage, row: ExportedOutcome): void {
  const { idempotency_key, error_id, outcome, episode, actor, note, at } = row;
  sql.exec(
    `INSERT INTO outcomes (idempotency_key, error_id, outcome, episode, actor, note, at)
     VALUES (?, ?, ?, (SELECT number FROM episodes WHERE former_id = ?), ?, ?, ?)
     ON CONFLICT DO UPDATE SET episode = ifnull(episode, excluded.episode)`,
    ...[idempotency_key, error_id, outcome, episode, actor, note, at],
  );
}

import type {
  ExportedGroup,
  ExportedIncident,
  ExportedOutcome,
  ExportedRate,
  ExportedTotal,
} from '../../generated/ledger-export.ts';
import { byteLength } from '../../lib/text/text-size.ts';
import { type EpisodeRow, episodeIdOf } from './episodes.ts';
import { type ImportedRow, readImport } from './import-rows.ts';
import { type LedgerState, readLedgerState } from './ledger-state.ts';
import { readDays } from './occurrences.ts';
import { publicIdOf } from './outcomes.ts';

/** The state of one shard, which is read before and after its tables. */
export type ShardState = Pick<LedgerState, 'epoch' | 'began_at' | 'revision' | 'episodes' | 'ungrouped'> & {
  /** All epochs of its totals and episodes. */
  epochs: string[];
};

/** The tables, by the kind of their lines, in the order of an export: an outcome finds its episode only after the episode. */
const KINDS = ['total', 'rate', 'incident', 'unmatched', 'episode', 'outcome'] as const;
type RowKind = (typeof KINDS)[number];

/** The end of a page: the values of a key in a table. */
type RowPlace = { kind: RowKind; key: (string | number)[] };

export type ExportQuery = {
  /** The number of this shard. */
  shard: number;
  /** null for the first page. */
  after: RowPlace | null;
  /** Episodes with a higher number began after the totals were read, so the export does not have them. */
  lastEpisode: number;
  maxBytes: number;
};

export type ExportPage = {
  /** Lines as JSON. `at`: when an episode arrived in this shard. Lines of the tables before have 0, and of those after it no end. */
  lines: { kind: RowKind; text: string; at: number }[];
  /** null after the last page. */
  next: RowPlace | null;
};

type Row = Record<string, SqlStorageValue>;

type Table = {
  name: string;
  keys: readonly string[];
  /** Which rows to export: all, unless it says which. */
  where?: (query: ExportQuery) => string;
  toLine: (row: Row, from: { sql: SqlStorage; epoch: string; shard: number }) => ImportedRow;
};

const TABLES: Record<RowKind, Table> = {
  total: {
    name: 'totals',
    keys: ['error_id', 'epoch'],
    where: () => 'total > 0',
    toLine: (row, { sql }) => {
      const total = row as Omit<ExportedTotal, 'kind' | 'days'>;
      const days = readDays(sql, total.error_id, total.epoch);
      const dated = days.map(({ day, count, incidents }) => ({ day, alerts: count, incidents }));
      return { kind: 'total', ...total, days: dated };
    },
  },
  rate: {
    name: 'rates',
    keys: ['error_id'],
    // Every shard knows all rates.
    where: ({ shard }) => `${shard} = 0`,
    toLine: (row) => ({ kind: 'rate', ...(row as Omit<ExportedRate, 'kind'>) }),
  },
  incident: {
    name: 'incidents',
    keys: ['error_id', 'counted_by'],
    toLine: (row) => ({ kind: 'incident', ...(row as Omit<ExportedIncident, 'kind'>) }),
  },
  unmatched: {
    name: 'unmatched',
    keys: ['id'],
    toLine: (row, { shard }) => {
      const group = row as Omit<ExportedGroup, 'kind' | 'shard' | 'examples'> & { examples: string };
      return { kind: 'unmatched', shard, ...group, examples: JSON.parse(group.examples) };
    },
  },
  episode: {
    name: 'episodes',
    keys: ['number'],
    where: ({ lastEpisode }) => `number <= ${lastEpisode}`,
    toLine: (row, { epoch }) => {
      const { number, former_id, labels, ...rest } = row as EpisodeRow;
      const id = episodeIdOf({ number, former_id }, epoch);
      return { kind: 'episode', id, ...rest, labels: JSON.parse(labels) };
    },
  },
  outcome: {
    name: 'outcomes',
    keys: ['idempotency_key'],
    // Every shard knows all outcomes, and one of them knows the episode.
    where: ({ shard }) => `(${shard} = 0 OR episode IS NOT NULL)`,
    toLine: (row, { sql, epoch }) => {
      const outcome = row as Omit<ExportedOutcome, 'kind' | 'episode'> & { episode: number | null };
      return { kind: 'outcome', ...outcome, episode: publicIdOf(sql, epoch, outcome.episode) };
    },
  },
};

export function readShardState(sql: SqlStorage): ShardState {
  const { epoch, began_at, revision, episodes, ungrouped } = readLedgerState(sql);
  const epochs = [epoch, ...(readImport(sql)?.epochs ?? [])];
  return { epoch, began_at, revision, episodes, ungrouped, epochs };
}

/** One page of a shard: table after table, each in the order of its key. It has at least one line, however large, so that the next page goes on. */
export function exportRows(sql: SqlStorage, query: ExportQuery): ExportPage {
  const page: ExportPage = { lines: [], next: null };
  let bytes = 0;
  for (const { line, place } of rowsAfter(sql, query)) {
    bytes += byteLength(line.text);
    if (page.next !== null && bytes > query.maxBytes) return page;
    page.lines.push(line);
    page.next = place;
  }
  return { ...page, next: null };
}

type PlacedLine = { line: ExportPage['lines'][number]; place: RowPlace };

function* rowsAfter(sql: SqlStorage, query: ExportQuery): Generator<PlacedLine> {
  const { after, shard } = query;
  const { epoch } = readLedgerState(sql);
  for (const kind of KINDS.slice(KINDS.indexOf(after?.kind ?? 'total'))) {
    const { keys, toLine } = TABLES[kind];
    for (const row of rowsOf(sql, kind, query)) {
      const text = JSON.stringify(toLine(row, { sql, epoch, shard }));
      const at = kind === 'episode' ? arrivalOf(sql, row) : kind === 'outcome' ? Number.MAX_SAFE_INTEGER : 0;
      yield {
        line: { kind, text, at },
        place: { kind, key: keys.map((key) => row[key] as string | number) },
      };
    }
  }
}

function rowsOf(sql: SqlStorage, kind: RowKind, query: ExportQuery): Iterable<Row> {
  const { name, keys, where = () => 'true' } = TABLES[kind];
  const list = keys.join(', ');
  const marks = keys.map(() => '?').join(', ');
  const first = keys.map((key) => (key === 'number' ? 0 : ''));
  return sql.exec<Row>(
    `SELECT * FROM ${name} WHERE (${list}) > (${marks}) AND ${where(query)} ORDER BY ${list}`,
    ...(query.after?.kind === kind ? query.after.key : first),
  );
}

/** It may have come from another shard. Older versions did not write when an episode arrived. */
function arrivalOf(sql: SqlStorage, { number, arrived_at, starts_at }: Row): number {
  const [adopted] = sql.exec<{ at: number }>('SELECT at FROM adopted WHERE number = ?', number).toArray();
  if (adopted) return adopted.at;
  return typeof arrived_at === 'number' ? arrived_at : Date.parse(String(starts_at ?? '')) || 0;
}

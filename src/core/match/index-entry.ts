import type { KnownError } from '../../generated/known-error.ts';

/** The fields of an entry that matching and listing need, in the order of a row of the compiled index. */
const INDEX_KEYS = [
  'error_id',
  'title',
  'service',
  'error_domain',
  'severity',
  'resolution_group',
  'auto_fix',
  'keywords',
  'occurrence_count',
  'last_seen',
  'path',
  'patterns',
  'alerts',
] as const satisfies readonly (keyof KnownError)[];

/**
 * The format of the compiled index. Raise it with every change of the keys above, and with any other change that an older Worker or
 * an already loaded page could not read.
 */
export const INDEX_FORMAT = 6;

type ValuesOf<Keys extends readonly (keyof KnownError)[]> = {
  -readonly [Place in keyof Keys]: KnownError[Keys[Place]];
};

/** The fields of an entry that the Worker keeps in memory. */
export type IndexEntry = Pick<KnownError, (typeof INDEX_KEYS)[number]>;

/** The same fields as a list. The names of the keys would be nearly half of the artifact. */
export type EntryRow = ValuesOf<typeof INDEX_KEYS>;

export function toIndexEntry(entry: KnownError): IndexEntry {
  return Object.fromEntries(INDEX_KEYS.map((key) => [key, entry[key]])) as IndexEntry;
}

export function toRow(entry: IndexEntry): EntryRow {
  return INDEX_KEYS.map((key) => entry[key]) as unknown[] as EntryRow;
}

/** Reads each field by its index. Destructuring the row takes three times as long, and there are thousands of rows. */
export function fromRow(row: EntryRow): IndexEntry {
  return {
    error_id: row[0],
    title: row[1],
    service: row[2],
    error_domain: row[3],
    severity: row[4],
    resolution_group: row[5],
    auto_fix: row[6],
    keywords: row[7],
    occurrence_count: row[8],
    last_seen: row[9],
    path: row[10],
    patterns: row[11],
    alerts: row[12],
  };
}

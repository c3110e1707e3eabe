import type { IndexEntry } from '../match/index-entry.ts';

/** An entry of the index without the names of its keys, which would be nearly half of the artifact. */
export type EntryRow = [
  error_id: IndexEntry['error_id'],
  title: IndexEntry['title'],
  service: IndexEntry['service'],
  error_domain: IndexEntry['error_domain'],
  severity: IndexEntry['severity'],
  resolution_group: IndexEntry['resolution_group'],
  auto_fix: IndexEntry['auto_fix'],
  keywords: IndexEntry['keywords'],
  occurrence_count: IndexEntry['occurrence_count'],
  last_seen: IndexEntry['last_seen'],
  path: IndexEntry['path'],
  patterns: IndexEntry['patterns'],
  alerts: IndexEntry['alerts'],
];

export function toRow(entry: IndexEntry): EntryRow {
  return [
    entry.error_id,
    entry.title,
    entry.service,
    entry.error_domain,
    entry.severity,
    entry.resolution_group,
    entry.auto_fix,
    entry.keywords,
    entry.occurrence_count,
    entry.last_seen,
    entry.path,
    entry.patterns,
    entry.alerts,
  ];
}

/** By number: to take a row of thirteen apart by its order takes three times as long, and there are thousands. */
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

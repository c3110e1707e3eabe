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

export function fromRow(row: EntryRow): IndexEntry {
  const [error_id, title, service, error_domain, severity, resolution_group, auto_fix, ...rest] = row;
  const [keywords, occurrence_count, last_seen, path, patterns, alerts] = rest;
  return {
    error_id,
    title,
    service,
    error_domain,
    severity,
    resolution_group,
    auto_fix,
    keywords,
    occurrence_count,
    last_seen,
    path,
    patterns,
    alerts,
  };
}

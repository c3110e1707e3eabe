import type { EntrySummary } from '../../generated/api.ts';
import type { KnownError } from '../../generated/known-error.ts';

/** What matching and listing need of an entry: all that the Worker keeps in memory. */
export type IndexEntry = EntrySummary & Pick<KnownError, 'patterns' | 'alerts'>;

export function toIndexEntry(entry: KnownError): IndexEntry {
  const {
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
  } = entry;
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

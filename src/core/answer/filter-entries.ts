import type { EntrySummary } from '../generated/types.ts';
import type { IndexEntry } from '../match/index-entry.ts';

/** What GET /v1/entries takes in its query; a filter that is left out lets all through. */
export type EntryFilter = {
  service: string | null;
  domain: string | null;
  severity: string | null;
  group: string | null;
  auto_fix: boolean | null;
  /** Words that must all stand in the id, title, service or keywords. */
  q: string | null;
  limit: number;
  offset: number;
};

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;
const KEYS = ['service', 'domain', 'severity', 'group', 'auto_fix', 'q', 'limit', 'offset'];

/** A key that is not known is an error: a misspelt filter that lets all through would mislead. */
export function parseFilter(query: Record<string, string>): { value: EntryFilter; error: string | null } {
  const unknown = Object.keys(query).find((key) => !KEYS.includes(key));
  const limit = toCount(query.limit, DEFAULT_LIMIT, MAX_LIMIT);
  const offset = toCount(query.offset, 0, Number.MAX_SAFE_INTEGER);
  const value: EntryFilter = {
    service: query.service ?? null,
    domain: query.domain ?? null,
    severity: query.severity ?? null,
    group: query.group ?? null,
    auto_fix: toBoolean(query.auto_fix),
    q: query.q ?? null,
    limit: limit ?? DEFAULT_LIMIT,
    offset: offset ?? 0,
  };
  if (unknown !== undefined) return { value, error: `unknown filter; this route takes ${KEYS.join(', ')}` };
  if (limit === null || offset === null)
    return { value, error: `limit is a number up to ${MAX_LIMIT}, offset a number from 0` };
  if (query.auto_fix !== undefined && value.auto_fix === null)
    return { value, error: 'auto_fix is true or false' };
  return { value, error: null };
}

function toCount(text: string | undefined, fallback: number, maximum: number): number | null {
  if (text === undefined) return fallback;
  return /^\d{1,15}$/.test(text) && Number(text) <= maximum ? Number(text) : null;
}

function toBoolean(text: string | undefined): boolean | null {
  return text === 'true' ? true : text === 'false' ? false : null;
}

export function filterEntries(entries: readonly IndexEntry[], filter: EntryFilter): IndexEntry[] {
  const words = (filter.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(
    (entry) =>
      fits(filter.service, entry.service) &&
      fits(filter.domain, entry.error_domain) &&
      fits(filter.severity, entry.severity) &&
      fits(filter.group, entry.resolution_group) &&
      fits(filter.auto_fix, entry.auto_fix) &&
      hasWords(entry, words),
  );
}

function fits<T>(wanted: T | null, actual: T): boolean {
  return wanted === null || wanted === actual;
}

function hasWords({ error_id, title, service, keywords }: IndexEntry, words: readonly string[]): boolean {
  const text = [error_id, title, service, ...keywords].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

export function toSummary({ patterns: _, alerts: __, ...summary }: IndexEntry): EntrySummary {
  return summary;
}

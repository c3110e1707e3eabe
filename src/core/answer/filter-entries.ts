import type { EntrySummary } from '../../generated/api.ts';
import { failure, type Result, success } from '../../lib/util/result.ts';
import { ERROR_DOMAINS, SEVERITIES } from '../entry/known-values.ts';
import type { OpenKb } from '../kb/compiled-index.ts';
import { countWords, MAX_QUERY_WORDS, type ReadWords } from '../kb/search/entry-search.ts';
import type { IndexEntry } from '../match/index-entry.ts';

/** The query of GET /v1/entries. A missing filter lets all entries through. */
export type EntryFilter = {
  service: string | null;
  domain: string | null;
  severity: string | null;
  group: string | null;
  auto_fix: string | null;
  /** An entry must contain all of these words. docs/pages.md says where. */
  q: string | null;
  limit: number;
  offset: number;
};

const MAX_LIMIT = 1000;
const TOO_MANY_WORDS = `q has more than ${MAX_QUERY_WORDS} words: search for fewer. To match a line of a log, use the page /match`;
const KEYS = ['service', 'domain', 'severity', 'group', 'auto_fix', 'q', 'limit', 'offset'];

/** The values of keys with a fixed list. */
export const FILTER_VALUES = {
  domain: ERROR_DOMAINS,
  severity: SEVERITIES,
  auto_fix: ['true', 'false'],
};
const CLOSED: Readonly<Record<string, readonly string[]>> = FILTER_VALUES;

/** Refuses unknown filters and values: ignoring a misspelt filter would mislead. */
export function parseFilter(query: Record<string, string[]>): Result<EntryFilter, string> {
  const [fault] = Object.entries(query).flatMap(([key, values]) => queryFault(key, values) ?? []);
  if (fault !== undefined) return failure(fault);
  const one = (key: string) => query[key]?.[0] ?? null;
  return success({
    service: one('service'),
    domain: one('domain'),
    severity: one('severity'),
    group: one('group'),
    auto_fix: one('auto_fix'),
    q: one('q'),
    limit: Number(one('limit') ?? 100),
    offset: Number(one('offset') ?? 0),
  });
}

function queryFault(key: string, values: readonly string[]): string | null {
  const [value = ''] = values;
  if (!KEYS.includes(key))
    return `there is no filter ${JSON.stringify(key)}: this route accepts ${KEYS.join(', ')}`;
  if (values.length > 1) return `${key} is given more than once`;
  const closed = CLOSED[key];
  if (closed && !closed.includes(value)) return `${key} must be one of ${closed.join(', ')}`;
  if (key === 'q' && countWords(value) > MAX_QUERY_WORDS) return TOO_MANY_WORDS;
  if (key === 'limit' && !isCount(value, MAX_LIMIT)) return `limit must be a number from 0 to ${MAX_LIMIT}`;
  if (key === 'offset' && !isCount(value, Number.MAX_SAFE_INTEGER))
    return 'offset must be a number, 0 or more';
  return null;
}

function isCount(text: string, maximum: number): boolean {
  return /^\d{1,15}$/.test(text) && Number(text) <= maximum;
}

/** The entries that pass the filters, in the order of their ids. A search for words puts the best first. */
export async function findEntries(
  { entries, search }: Pick<OpenKb, 'entries' | 'search'>,
  filter: EntryFilter,
  readWords: ReadWords,
): Promise<IndexEntry[]> {
  const places = filter.q === null ? [...entries.keys()] : await search(filter.q, readWords);
  const found = places.flatMap((place) => entries[place] ?? []);
  return found.filter((entry) => passes(entry, filter));
}

function passes(entry: IndexEntry, filter: EntryFilter): boolean {
  return (
    fits(filter.service, entry.service) &&
    fits(filter.domain, entry.error_domain) &&
    fits(filter.severity, entry.severity) &&
    fits(filter.group, entry.resolution_group) &&
    fits(filter.auto_fix, String(entry.auto_fix))
  );
}

function fits(wanted: string | null, actual: string): boolean {
  return wanted === null || wanted === actual;
}

export function toSummary({ patterns: _, alerts: __, ...summary }: IndexEntry): EntrySummary {
  return summary;
}

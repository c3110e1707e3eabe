import type { CompiledEntries } from '../match/compiled-entries.ts';
import type { IndexEntry } from '../match/index-entry.ts';
import { createKbMatcher, type KbMatcher } from '../match/kb-matcher.ts';
import type { Settings } from '../settings/settings.ts';
import { type EntryRow, fromRow } from './entry-row.ts';

/** What `kedb build` writes and the Worker holds in memory. */
export type CompiledIndex = {
  /** Rises when an older Worker could not read it. */
  format: 2;
  kb_version: string;
  settings: Settings;
  /** By error_id. */
  rows: EntryRow[];
  compiled: CompiledEntries;
};

/** Where an entry's own file is, below the root of the static assets. */
export function detailPath(errorId: string): string {
  return `kb/entries/${errorId}.json`;
}

/** A compiled index, ready to answer. */
export type OpenKb = {
  version: string;
  settings: Settings;
  entries: readonly IndexEntry[];
  matcher: KbMatcher;
  find: (errorId: string) => IndexEntry | null;
};

/** Throws on an index that this version did not write: a build that was put together wrongly. */
export function openIndex(text: string): OpenKb {
  const index = JSON.parse(text) as CompiledIndex;
  if (index.format !== 2)
    throw new Error(`the compiled knowledge base has format ${index.format}; this kedb reads 2`);
  const entries = index.rows.map(fromRow);
  const byId = new Map(entries.map((entry) => [entry.error_id, entry]));
  return {
    version: index.kb_version,
    settings: index.settings,
    entries,
    matcher: createKbMatcher(entries, { compiled: index.compiled }),
    find: (errorId) => byId.get(errorId) ?? null,
  };
}

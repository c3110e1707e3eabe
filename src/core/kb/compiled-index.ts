import type { KnownError } from '../../generated/known-error.ts';
import { parseJson } from '../../lib/util/json.ts';
import { firstIndex } from '../../lib/util/lists.ts';
import type { CompiledEntries } from '../match/compiled-entries.ts';
import { type EntryRow, fromRow, INDEX_FORMAT, type IndexEntry } from '../match/index-entry.ts';
import { createKbMatcher, type KbMatcher } from '../match/kb-matcher.ts';
import { createEntrySearch, type EntrySearch } from './search/entry-search.ts';
import type { Settings } from './settings/settings.ts';

/** Epoch of the ledger → id → the total, in the unit of the setting `occurrences`, that occurrence_count already includes. */
export type CountedByEpoch = Record<string, Record<string, number>>;

/** The index that `kedb build` writes and the Worker keeps in memory. */
export type CompiledIndex = {
  format: typeof INDEX_FORMAT;
  kb_version: string;
  settings: Settings;
  /** By error_id. */
  rows: EntryRow[];
  compiled: CompiledEntries;
  counted: CountedByEpoch;
};

/** A whole entry, in a file of its own. The Worker reads it when it is the answer. */
export type EntryDetails = {
  entry: KnownError;
  /** Each Markdown text of its body → safe HTML, without texts of one plain line. */
  html: Record<string, string>;
};

/** The path of an entry's file, relative to the static assets. */
export function detailPath(errorId: string): string {
  return `kb/entries/${errorId}.json`;
}

/** A compiled index, ready to answer. */
export type OpenKb = {
  version: string;
  settings: Settings;
  entries: readonly IndexEntry[];
  counted: CountedByEpoch;
  matcher: KbMatcher;
  search: EntrySearch;
  find: (errorId: string) => IndexEntry | null;
};

/** Throws if another version wrote the index. */
export function openIndex(text: string): OpenKb {
  const index = parseJson(text) as CompiledIndex | undefined;
  if (!index) throw new Error('the compiled knowledge base (kb.txt) is missing or damaged: build it again');
  if (index.format !== INDEX_FORMAT) {
    const found = `the compiled knowledge base has format ${index.format}; this kedb reads ${INDEX_FORMAT}`;
    throw new Error(`${found}: build both with one version, or reload the page`);
  }
  const entries = index.rows.map(fromRow);
  return {
    version: index.kb_version,
    settings: index.settings,
    entries,
    counted: index.counted,
    search: createEntrySearch(entries),
    matcher: createKbMatcher(entries, { compiled: index.compiled }),
    find: (errorId) => findById(entries, errorId),
  };
}

/** A binary search: a map of thousands of entries would cost time at every start. */
function findById(entries: readonly IndexEntry[], errorId: string): IndexEntry | null {
  const found = entries[firstIndex(entries, ({ error_id }) => error_id >= errorId)];
  return found?.error_id === errorId ? found : null;
}

import type { KnownError } from '../../generated/known-error.ts';
import { type CompiledIndex, type CountedByEpoch, detailPath } from './compiled-index.ts';
import { toEntryDetails } from './entry-details.ts';
import type { RepositoryPlace } from './file-url.ts';
import type { Kb } from './kb.ts';
import { compileWords, wordsPath } from './search/word-index.ts';
import type { Snapshot } from './snapshot.ts';

/** A compiled knowledge base for the Worker. The same files give the same bytes on any machine. */
export type CompiledKb = {
  version: string;
  /** A `CompiledIndex` as JSON: kept in memory. */
  index: string;
  entryCount: number;
};

/** @param counted what sync has already added to the entries, from .kedb/counts.json */
export function compileKb(snapshot: Snapshot, counted: CountedByEpoch = {}): CompiledKb {
  const { content, version, entries } = snapshot;
  const index = { ...content, kb_version: version, counted } satisfies CompiledIndex;
  return { version, index: JSON.stringify(index), entryCount: entries.length };
}

/** A static file of the Worker, below the root of its assets. */
export type Asset = { path: string; text: string };

/** Files that the Worker reads on demand: one for each entry (`EntryDetails`), and the words of all bodies (`WordBucket`). */
export function compileAssets({ kb, entries }: Snapshot): Asset[] {
  const ids = new Set(entries.map(({ error_id }) => error_id));
  const isOther = (entry: KnownError) => (id: string) => ids.has(id) && id !== entry.error_id;
  return [
    ...entries.map((entry) => toDetailsFile(entry, isOther(entry), kb.settings)),
    ...toWordFiles(kb, entries),
  ];
}

function toDetailsFile(
  entry: KnownError,
  isEntry: (errorId: string) => boolean,
  place: RepositoryPlace,
): Asset {
  return { path: detailPath(entry.error_id), text: JSON.stringify(toEntryDetails(entry, isEntry, place)) };
}

function toWordFiles({ files }: Kb, entries: readonly KnownError[]): Asset[] {
  const bodies = new Map(files.map(({ path, source, bodyStart }) => [path, source.text.slice(bodyStart)]));
  const buckets = compileWords(entries.map(({ path }) => bodies.get(path) ?? ''));
  return [...buckets].map(([bucket, words]) => ({ path: wordsPath(bucket), text: JSON.stringify(words) }));
}

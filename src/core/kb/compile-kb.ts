import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CountsFile } from '../../generated/counts.ts';
import type { KnownError } from '../../generated/known-error.ts';
import { compareText } from '../../lib/util/compare-text.ts';
import { type CompiledEntries, compileEntries } from '../match/compiled-entries.ts';
import { toIndexEntry } from '../match/index-entry.ts';
import { type CompiledIndex, INDEX_FORMAT } from './compiled-index.ts';
import { toRow } from './entry-row.ts';
import type { Kb } from './kb.ts';
import { answerableEntries } from './load-kb.ts';

/** A knowledge base as the Worker takes it: the same files give the same bytes on any machine. */
export type CompiledKb = {
  version: string;
  /** A `CompiledIndex` as JSON: kept in memory. */
  index: string;
  entryCount: number;
};

/** Enough of the hash that no two versions of a KB will ever share it. */
const VERSION_LENGTH = 16;

/** @param counted what sync has added to the entries already: `epochs` of .kedb/counts.json */
export function compileKb(kb: Kb, counted: CountsFile['epochs'] = {}): CompiledKb {
  const entries = sortedEntries(kb);
  const content = contentOf(kb, entries, compileEntries(entries));
  const version = versionOf(content, entries);
  const index = { ...content, kb_version: version, counted } satisfies CompiledIndex;
  return { version, index: JSON.stringify(index), entryCount: entries.length };
}

/**
 * The version alone; what sync has counted has no part in it. `searchable` is what was compiled of the searchable
 * entries, if that was done: the same, unless a pattern was left out.
 */
export function kbVersion(kb: Kb, searchable?: CompiledEntries): string {
  const entries = sortedEntries(kb);
  const patterns = entries.reduce((sum, entry) => sum + entry.patterns.length, 0);
  const compiled = searchable?.patterns.patterns === patterns ? searchable : compileEntries(entries);
  return versionOf(contentOf(kb, entries, compiled), entries);
}

/** The entries in the order of the index, by which the files beside it name them. */
export function sortedEntries(kb: Kb): KnownError[] {
  return answerableEntries(kb).sort((a, b) => compareText(a.error_id, b.error_id));
}

function contentOf({ settings }: Kb, entries: readonly KnownError[], compiled: CompiledEntries) {
  const rows = entries.map((entry) => toRow(toIndexEntry(entry)));
  return { format: INDEX_FORMAT, settings, rows, compiled } as const;
}

/** Entry by entry: joined, those of ten thousand entries would be in memory three times. */
function versionOf(content: ReturnType<typeof contentOf>, entries: readonly KnownError[]): string {
  const hash = sha256.create().update(utf8ToBytes(JSON.stringify(content)));
  for (const entry of entries) hash.update(utf8ToBytes(`\n${JSON.stringify(entry)}`));
  return bytesToHex(hash.digest()).slice(0, VERSION_LENGTH);
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { KnownError } from '../generated/types.ts';
import { type CompiledEntries, compileEntries } from '../match/compiled-entries.ts';
import { toIndexEntry } from '../match/index-entry.ts';
import { compareText } from '../problem.ts';
import { type CompiledIndex, detailPath } from './compiled-index.ts';
import type { Kb } from './kb.ts';
import { answerableEntries } from './load-kb.ts';

/** A knowledge base as the Worker takes it: the same files give the same bytes on any machine. */
export type CompiledKb = {
  version: string;
  /** A `CompiledIndex` as JSON: kept in memory. */
  index: string;
  /** One file an entry, read when that entry is the answer. */
  details: { path: string; text: string }[];
};

/** Enough of the hash that no two versions of a KB will ever share it. */
const VERSION_LENGTH = 16;

export function compileKb(kb: Kb): CompiledKb {
  const entries = entriesById(kb);
  const details = entries.map((entry) => ({ path: detailPath(entry.error_id), text: JSON.stringify(entry) }));
  const content = contentOf(kb, entries, compileEntries(entries));
  const kb_version = versionOf(
    content,
    details.map(({ text }) => text),
  );
  const index = { ...content, kb_version } satisfies CompiledIndex;
  return { version: kb_version, index: JSON.stringify(index), details };
}

/** Its version alone. `searchable` is what was compiled of its searchable entries: the same, unless a pattern was left out. */
export function kbVersion(kb: Kb, searchable: CompiledEntries): string {
  const entries = entriesById(kb);
  const patterns = entries.reduce((sum, entry) => sum + entry.patterns.length, 0);
  const compiled = searchable.patterns.patterns === patterns ? searchable : compileEntries(entries);
  return versionOf(contentOf(kb, entries, compiled), eachAsText(entries));
}

function* eachAsText(entries: readonly KnownError[]): Iterable<string> {
  for (const entry of entries) yield JSON.stringify(entry);
}

function entriesById(kb: Kb): KnownError[] {
  return answerableEntries(kb).sort((a, b) => compareText(a.error_id, b.error_id));
}

function contentOf({ settings }: Kb, entries: readonly KnownError[], compiled: CompiledEntries) {
  return { format: 1, settings, entries: entries.map(toIndexEntry), compiled } as const;
}

/** Text by text: joined, those of ten thousand entries would be in memory three times. */
function versionOf(content: ReturnType<typeof contentOf>, details: Iterable<string>): string {
  const hash = sha256.create().update(utf8ToBytes(JSON.stringify(content)));
  for (const text of details) hash.update(utf8ToBytes(`\n${text}`));
  return bytesToHex(hash.digest()).slice(0, VERSION_LENGTH);
}

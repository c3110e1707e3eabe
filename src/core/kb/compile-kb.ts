import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CountsFile, KnownError } from '../generated/types.ts';
import { compileEntries } from '../match/compiled-entries.ts';
import { toIndexEntry } from '../match/index-entry.ts';
import { compareText } from '../problem.ts';
import type { CompiledIndex } from './compiled-index.ts';
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
  const { entryCount, content, version } = prepare(kb);
  const index = { ...content, kb_version: version, counted } satisfies CompiledIndex;
  return { version, index: JSON.stringify(index), entryCount };
}

/** The version alone. What sync has counted has no part in it. */
export function kbVersion(kb: Kb): string {
  return prepare(kb).version;
}

/** The entries in the order of the index, by which the files beside it name them. */
export function sortedEntries(kb: Kb): KnownError[] {
  return answerableEntries(kb).sort((a, b) => compareText(a.error_id, b.error_id));
}

function prepare(kb: Kb) {
  const entries = sortedEntries(kb);
  const compiled = compileEntries(entries);
  const content = { format: 2, settings: kb.settings, entries: entries.map(toIndexEntry), compiled } as const;
  const version = versionOf([JSON.stringify(content), ...entries.map((entry) => JSON.stringify(entry))]);
  return { entryCount: entries.length, content, version };
}

/** Text by text: joined, those of ten thousand entries would be in memory three times. */
function versionOf(texts: readonly string[]): string {
  const hash = sha256.create();
  for (const [index, text] of texts.entries()) hash.update(utf8ToBytes(index === 0 ? text : `\n${text}`));
  return bytesToHex(hash.digest()).slice(0, VERSION_LENGTH);
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { compileEntries } from '../match/compiled-entries.ts';
import { toIndexEntry } from '../match/index-entry.ts';
import { compareText } from '../problem.ts';
import { type CompiledIndex, detailPath } from './compiled-index.ts';
import { toRow } from './entry-row.ts';
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
  const entries = answerableEntries(kb).sort((a, b) => compareText(a.error_id, b.error_id));
  const details = entries.map((entry) => ({ path: detailPath(entry.error_id), text: JSON.stringify(entry) }));
  const compiled = compileEntries(entries);
  const rows = entries.map((entry) => toRow(toIndexEntry(entry)));
  const content = { format: 2, settings: kb.settings, rows, compiled } as const;
  const version = versionOf([JSON.stringify(content), ...details.map(({ text }) => text)]);
  const index = { ...content, kb_version: version } satisfies CompiledIndex;
  return { version, index: JSON.stringify(index), details };
}

/** Text by text: joined, those of ten thousand entries would be in memory three times. */
function versionOf(texts: readonly string[]): string {
  const hash = sha256.create();
  for (const [index, text] of texts.entries()) hash.update(utf8ToBytes(index === 0 ? text : `\n${text}`));
  return bytesToHex(hash.digest()).slice(0, VERSION_LENGTH);
}

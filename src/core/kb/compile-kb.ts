import type { CountsFile } from '../../generated/counts.ts';
import type { CompiledIndex } from './compiled-index.ts';
import type { Snapshot } from './snapshot.ts';

/** A compiled knowledge base for the Worker. The same files give the same bytes on any machine. */
export type CompiledKb = {
  version: string;
  /** A `CompiledIndex` as JSON: kept in memory. */
  index: string;
  entryCount: number;
};

/** @param counted the counts that sync has already added to the entries: `epochs` of .kedb/counts.json */
export function compileKb(snapshot: Snapshot, counted: CountsFile['epochs'] = {}): CompiledKb {
  const { content, version, entries } = snapshot;
  const index = { ...content, kb_version: version, counted } satisfies CompiledIndex;
  return { version, index: JSON.stringify(index), entryCount: entries.length };
}

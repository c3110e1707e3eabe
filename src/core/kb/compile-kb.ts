import type { CountsFile } from '../../generated/counts.ts';
import type { CompiledIndex } from './compiled-index.ts';
import type { Snapshot } from './snapshot.ts';

/** A knowledge base as the Worker takes it: the same files give the same bytes on any machine. */
export type CompiledKb = {
  version: string;
  /** A `CompiledIndex` as JSON: kept in memory. */
  index: string;
  entryCount: number;
};

/** @param counted what sync has added to the entries already: `epochs` of .kedb/counts.json */
export function compileKb(snapshot: Snapshot, counted: CountsFile['epochs'] = {}): CompiledKb {
  const { content, version, entries } = snapshot;
  const index = { ...content, kb_version: version, counted } satisfies CompiledIndex;
  return { version, index: JSON.stringify(index), entryCount: entries.length };
}

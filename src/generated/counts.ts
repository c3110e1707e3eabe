// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.

/**
 * Requests and answers of the Worker, route by route.
 */
export interface EntryCounts {
  /**
   * occurrence_count as sync wrote it. Missing if another entry continues this count (renamed_from).
   */
  written?: number;
  /**
   * The sum of sync's lines in History at that time. If an entry has more, this file is older than the entry.
   */
  history?: number;
  /**
   * By the epoch of the ledger (one per shard), the totals that sync has counted.
   */
  epochs: {
    [k: string]: CountedTotals;
  };
}
/**
 * Every sync writes both totals, so that the setting `occurrences` may change at any time.
 */
export interface CountedTotals {
  alerts: number;
  incidents: number;
}
/**
 * Version 1, which sync reads and raises to version 2.
 */
export interface CountsFileV1 {
  version: 1;
  /**
   * Epoch of the ledger → id of the entry → the total that occurrence_count already contains.
   */
  epochs: {
    [k: string]: {
      [k: string]: number;
    };
  };
}
/**
 * kb/.kedb/counts.json: what sync has already added to the entries. Only sync writes this file, in the same commit as the entries.
 */
export interface CountsFile {
  version: 2;
  /**
   * By the id of the entry.
   */
  entries: {
    [k: string]: EntryCounts;
  };
}

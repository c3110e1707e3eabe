// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.

/**
 * Requests and answers of the Worker, route by route.
 */
/**
 * kb/.kedb/counts.json: the occurrences that sync has already added to the entries. Only sync writes this file, in the same commit as the entries.
 */
export interface CountsFile {
  version: 1;
  /**
   * Epoch of the ledger (one per shard) → id of the entry → the total that occurrence_count already contains.
   */
  epochs: {
    [k: string]: {
      [k: string]: number;
    };
  };
}

// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.

/**
 * What the Worker takes and answers, route by route.
 */
/**
 * kb/.kedb/counts.json: what sync has already added to the entries. Written by sync, in the commit that adds it.
 */
export interface CountsFile {
  version: 1;
  /**
   * By the ledger's epoch (each shard has its own) and the entry's id: the total that is in occurrence_count already.
   */
  epochs: {
    [k: string]: {
      [k: string]: number;
    };
  };
}

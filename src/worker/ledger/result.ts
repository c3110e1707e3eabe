/**
 * What the ledger answers over RPC. It never throws: a thrown error would arrive without its class, and what went wrong in the ledger is
 * the ledger's own matter to log.
 */
export type LedgerResult<T> = { ok: true; value: T } | { ok: false };

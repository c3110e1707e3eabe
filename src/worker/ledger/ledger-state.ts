/** The ledger's one row. Read at the start of a transaction, changed in memory, written once at its end: a row written costs. */
export type LedgerState = {
  /** Names this storage: made with it, gone with it. */
  readonly epoch: string;
  /** The stamp of the total that changed last. */
  revision: number;
  /** How many episodes ever began here. */
  episodes: number;
  /** Episodes without an entry that came when there were too many groups of them. */
  ungrouped: number;
};

export function readLedgerState(sql: SqlStorage): LedgerState {
  return sql.exec<LedgerState>('SELECT epoch, revision, episodes, ungrouped FROM ledger').one();
}

export function writeLedgerState(sql: SqlStorage, { revision, episodes, ungrouped }: LedgerState): void {
  sql.exec('UPDATE ledger SET revision = ?, episodes = ?, ungrouped = ?', revision, episodes, ungrouped);
}

/** The ledger's only row. A transaction reads it first, changes it in memory, and writes it once at the end, because written rows cost money. */
export type LedgerState = {
  /** The id of this storage. It is created and deleted with it. */
  readonly epoch: string;
  /** The revision of the total that changed last. */
  revision: number;
  /** The number of all episodes that ever began here. */
  episodes: number;
  /** Unmatched episodes that came when there were too many groups. */
  ungrouped: number;
};

export function readLedgerState(sql: SqlStorage): LedgerState {
  return sql.exec<LedgerState>('SELECT epoch, revision, episodes, ungrouped FROM ledger').one();
}

export function writeLedgerState(sql: SqlStorage, { revision, episodes, ungrouped }: LedgerState): void {
  sql.exec('UPDATE ledger SET revision = ?, episodes = ?, ungrouped = ?', revision, episodes, ungrouped);
}

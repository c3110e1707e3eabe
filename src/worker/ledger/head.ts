/** The ledger's one row. Read at the start of a transaction, changed in memory, written once at its end: a row written costs. */
export type Head = {
  /** Names this storage: made with it, gone with it. */
  readonly epoch: string;
  /** The stamp of the total that changed last. */
  revision: number;
  /** How many episodes ever began here. */
  episodes: number;
  /** Episodes without an entry that came when there were too many groups of them. */
  ungrouped: number;
};

export function readHead(sql: SqlStorage): Head {
  return sql.exec<Head>('SELECT epoch, revision, episodes, ungrouped FROM ledger').one();
}

export function writeHead(sql: SqlStorage, { revision, episodes, ungrouped }: Head): void {
  sql.exec('UPDATE ledger SET revision = ?, episodes = ?, ungrouped = ?', revision, episodes, ungrouped);
}

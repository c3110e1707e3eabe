import { type CountingRules, DEFAULT_RULES } from '../../core/counting/counting-rules.ts';

/** The ledger's only row. A transaction reads it first, changes it in memory, and writes it once at the end, because written rows cost money. */
export type LedgerState = {
  /** The id of this storage. It is created and deleted with it. */
  readonly epoch: string;
  /** When this storage began to count, in milliseconds since 1970. */
  readonly began_at: number;
  /** The revision of the total that changed last. */
  revision: number;
  /** The number of all episodes that ever began here. */
  episodes: number;
  /** Unmatched episodes without a group, because there were too many groups. */
  ungrouped: number;
  /** The rules by which the ledger last counted, as JSON; null before it counted anything. */
  rules: string | null;
  /** Counters, as JSON. */
  counters: string;
  /** When somebody with the API token last read the totals; null before. */
  synced_at: number | null;
  /** When the last sweep left nothing to delete; null before. */
  readonly swept_at: number | null;
  /** The last incident at which the sweep looked, as JSON; null if it begins anew. */
  readonly swept_to: string | null;
  /** KeptEpisodes, as JSON. */
  kept: string;
  /** The layouts by which it counted, as JSON, the oldest first; null before it counted anything, or if an older version counted. */
  readonly layouts: string | null;
  /** When it began to count by the last of them. */
  readonly layouts_at: number | null;
};

export function readLedgerState(sql: SqlStorage): LedgerState {
  return sql
    .exec<LedgerState>(
      `SELECT epoch, began_at, revision, episodes, ungrouped, rules, counters, synced_at, swept_at, swept_to, kept, layouts, layouts_at
       FROM ledger`,
    )
    .one();
}

export function writeLedgerState(sql: SqlStorage, state: LedgerState): void {
  const { revision, episodes, ungrouped, rules, counters, synced_at, kept } = state;
  sql.exec(
    'UPDATE ledger SET revision = ?, episodes = ?, ungrouped = ?, rules = ?, counters = ?, synced_at = ?, kept = ?',
    ...[revision, episodes, ungrouped, rules, counters, synced_at, kept],
  );
}

/** For work that no request causes. */
export function lastRules({ rules }: LedgerState): CountingRules {
  return rules === null ? DEFAULT_RULES : { ...DEFAULT_RULES, ...(JSON.parse(rules) as CountingRules) };
}

import type { Context } from 'hono';
import { type LiveCount, liveCount } from '../../core/counting/live-counts.ts';
import type { EntrySummary } from '../../generated/api.ts';
import type { AppEnv } from '../app-env.ts';
import { ignoreUnavailable } from '../ledger/call-ledger.ts';

type Counted = Pick<EntrySummary, 'error_id' | 'occurrence_count' | 'last_seen'>;

type LiveCounts = {
  of: (entry: Counted) => LiveCount;
  /** false if the ledger did not answer. Then the counts are those of the last sync. */
  areLive: boolean;
};

/** For at most 100 entries. Pages show an entry even if the ledger does not answer. */
export async function readLiveCounts(c: Context<AppEnv>, entries: readonly Counted[]): Promise<LiveCounts> {
  const { kb, ledger } = c.var;
  const ids = entries.map(({ error_id }) => error_id);
  const totals = await ledger.readOccurrencesOf(ids).catch(ignoreUnavailable);
  return {
    of: (entry) => liveCount(entry, totals ?? [], kb.counted, kb.settings.occurrences),
    areLive: totals !== null,
  };
}

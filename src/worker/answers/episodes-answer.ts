import type { EpisodeRecord, EpisodesAnswer } from '../../generated/api.ts';
import { compareText } from '../../lib/util/compare-text.ts';
import type { AppEnv } from '../app-env.ts';

type Query = { isOpen: boolean; limit: number };

/** What fires now, or has fired of late, of all shards. Throws LedgerUnavailable when one of them cannot answer. */
export async function episodesAnswer(
  { kb, ledger }: Pick<AppEnv['Variables'], 'kb' | 'ledger'>,
  query: Query,
): Promise<EpisodesAnswer> {
  const lists = await ledger.listEpisodes(query);
  return {
    episodes: newestFirst(lists.flatMap(({ episodes }) => episodes)).slice(0, query.limit),
    open: lists.reduce((sum, { open }) => sum + open, 0),
    kb_version: kb.version,
  };
}

/** Times are in UTC, so their texts are in order but for the digits behind the second. */
function newestFirst(episodes: readonly EpisodeRecord[]): EpisodeRecord[] {
  return episodes.toSorted((a, b) => compareText(sortKey(b), sortKey(a)));
}

function sortKey({ started_at }: EpisodeRecord): string {
  return started_at.replace('Z', '');
}

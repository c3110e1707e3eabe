import type { EpisodeRecord } from '../../generated/api.ts';
import { takeWithin } from '../../lib/text/text-size.ts';
import { type AlertQuery, type EpisodesOfAlert, isOfAlert, toRecord } from './episodes.ts';
import { isEveryMove, listMoving, readMoving } from './moves.ts';

/** The list of one shard. `moving`: ids of episodes in it that are on their way from this shard to another one, which may have them already. */
export type ShardList<List> = List & { moving: string[] };

/** No list lacks an episode because whoever moves it died. */
export function withMovingOf(
  sql: SqlStorage,
  list: EpisodesOfAlert,
  query: AlertQuery,
): ShardList<EpisodesOfAlert> {
  const moving = listMoving(sql);
  if (moving.length === 0) return { ...list, moving: [] };
  const { taken, isWhole } = takeWithin(ownOf(sql, moving, query), query.maxBytes);
  const all = takeWithin([...taken, ...list.episodes], query.maxBytes);
  return {
    episodes: all.taken,
    isWhole: list.isWhole && isWhole && all.isWhole && isEveryMove(moving),
    moving: taken.map(({ id }) => id),
  };
}

function* ownOf(
  sql: SqlStorage,
  moving: readonly { id: string }[],
  query: AlertQuery,
): Generator<EpisodeRecord> {
  for (const { id } of moving) {
    const episode = toRecord(readMoving(sql, id), '');
    if (isOfAlert(episode, query)) yield episode;
  }
}

/** Leaves out what another shard has already. That shard knows more of it. */
export function withoutMoved<Item, List extends { episodes: Item[]; open?: number }>(
  lists: readonly (List & { episodes: Item[]; moving: string[] })[],
  episodeOf: (item: Item) => EpisodeRecord,
): List[] {
  if (lists.every(({ moving }) => moving.length === 0)) return [...lists];
  const idOf = (item: Item) => episodeOf(item).id;
  const settled = new Set(
    lists.flatMap(({ episodes, moving }) => episodes.map(idOf).filter((id) => !moving.includes(id))),
  );
  return lists.map((list) => {
    const isGone = (item: Item) => settled.has(idOf(item)) && list.moving.includes(idOf(item));
    const gone = list.episodes.filter((item) => isGone(item) && episodeOf(item).state === 'open').length;
    return {
      ...list,
      ...(list.open !== undefined && { open: list.open - gone }),
      episodes: list.episodes.filter((item) => !isGone(item)),
    };
  });
}

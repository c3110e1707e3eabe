import type { EpisodeRecord } from '../../generated/api.ts';
import { type EpisodeRow, toRecord } from './episodes.ts';

/** The list of one shard. `moving`: ids of episodes that are on their way from this shard to another one, which may have them already. */
export type ShardList<List> = List & { moving: string[] };

type Listed = { episodes: EpisodeRecord[]; open?: number };

/** For one list. */
const MAX_LISTED = 1000;

/** No list of an alert lacks an episode that is on its way, even if whoever moves it died. */
export function withMoving<List extends Listed>(
  sql: SqlStorage,
  list: List,
  isListed: (episode: EpisodeRecord) => boolean = () => true,
): ShardList<List> {
  const all = listMoving(sql);
  const moving = all.filter(isListed);
  const open = all.filter(({ state }) => state === 'open').length;
  return {
    ...list,
    ...(list.open !== undefined && { open: list.open + open }),
    episodes: [...moving, ...list.episodes],
    moving: all.map(({ id }) => id),
  };
}

/** Leaves out what another shard has already. That shard knows more of it. */
export function withoutMoved<List extends Listed>(lists: readonly ShardList<List>[]): List[] {
  const moving = new Set(lists.flatMap((list) => list.moving));
  if (moving.size === 0) return [...lists];
  const settled = new Set(
    lists.flatMap((list) => list.episodes.flatMap(({ id }) => (list.moving.includes(id) ? [] : id))),
  );
  return lists.map((list) => {
    const isHere = ({ id }: EpisodeRecord) => !(settled.has(id) && list.moving.includes(id));
    const gone = list.episodes.filter((one) => !isHere(one) && one.state === 'open').length;
    return {
      ...list,
      ...(list.open !== undefined && { open: list.open - gone }),
      episodes: list.episodes.filter(isHere),
    };
  });
}

function listMoving(sql: SqlStorage): EpisodeRecord[] {
  const query = `SELECT json_extract(moved, '$.row') AS json FROM moved WHERE moved IS NOT NULL LIMIT ${MAX_LISTED}`;
  // Its id was set when it began to move, so the epoch says nothing.
  const rows = sql.exec<{ json: string }>(query).toArray();
  return rows.map(({ json }) => toRecord(JSON.parse(json) as EpisodeRow, ''));
}

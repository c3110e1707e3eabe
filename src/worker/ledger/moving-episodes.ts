import type { EpisodeRecord } from '../../generated/api.ts';
import { EPOCH_LENGTH, type EpisodeRow, type EpisodesOfAlert, toRecord } from './episodes.ts';
import type { LedgerState } from './ledger-state.ts';
import { comparePlaces, type EpisodeList, type EpisodesQuery } from './list-episodes.ts';

/** The list of one shard. `moving`: ids of episodes that are on their way from this shard to another one, which may have them already. */
export type ShardList<List> = List & { moving: string[] };

/** For one list. */
const MAX_LISTED = 1000;

/** A page, and what is on its way. No list lacks an episode because whoever moves it died. */
export function withMoving(
  sql: SqlStorage,
  { epoch }: LedgerState,
  query: EpisodesQuery,
  list: EpisodeList,
): ShardList<EpisodeList> {
  const rows = listMoving(sql);
  const placed = rows.map((row) => ({
    place: { startsAt: row.starts_at, epoch: epoch.slice(0, EPOCH_LENGTH), number: row.number },
    episode: toRecord(row, epoch),
  }));
  const { state, errorId, source, after, before, from } = query;
  const asked = placed.filter(
    ({ place, episode }) =>
      (state === 'all' || episode.state === state) &&
      (errorId === null || episode.error_id === errorId) &&
      (source === null || episode.source === source) &&
      (after === null || place.startsAt > after) &&
      (before === null || place.startsAt < before) &&
      (from === null || comparePlaces(place, from) > 0),
  );
  return {
    ...list,
    episodes: [...list.episodes, ...asked],
    open: list.open + rows.filter(({ ends_at }) => ends_at === null).length,
    moving: idsOf(rows),
  };
}

export function withMovingOf(
  sql: SqlStorage,
  list: EpisodesOfAlert,
  isOfAlert: (episode: EpisodeRecord) => boolean,
): ShardList<EpisodesOfAlert> {
  const rows = listMoving(sql);
  const own = rows.map((row) => toRecord(row, '')).filter(isOfAlert);
  return { ...list, episodes: [...own, ...list.episodes], moving: idsOf(rows) };
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

/** Their ids were set when they began to move. */
function listMoving(sql: SqlStorage): EpisodeRow[] {
  const query = `SELECT json_extract(moved, '$.row') AS json FROM moved WHERE moved IS NOT NULL AND id > '' LIMIT ${MAX_LISTED}`;
  const rows = sql.exec<{ json: string }>(query).toArray();
  return rows.map(({ json }) => JSON.parse(json));
}

function idsOf(rows: readonly EpisodeRow[]): string[] {
  return rows.flatMap(({ former_id }) => former_id ?? []);
}

import type { EpisodeRecord } from '../../generated/api.ts';
import { takeWithin } from '../../lib/text/text-size.ts';
import { type Instant, toInstant } from '../../lib/time/instant.ts';
import { compareText } from '../../lib/util/lists.ts';
import { EPOCH_LENGTH, type EpisodeRow, findEpisode, toRecord } from './episodes.ts';
import { KeptEpisodes } from './kept.ts';
import type { LedgerState } from './ledger-state.ts';
import { isEveryMove, listMoving, type MovingRow, readMoving } from './moves.ts';
import type { ShardList } from './moving-episodes.ts';

/** The place of an episode in the list of all shards: the latest start first. Two of one start stand in the order of their shards. */
export type EpisodePlace = { startsAt: Instant; epoch: string; number: number };

export type EpisodesQuery = {
  state: 'open' | 'closed' | 'all';
  /** null for all alerts, with and without an entry. */
  errorId: string | null;
  /** null for all sources. */
  source: string | null;
  /** Only episodes that started between these times. */
  after: Instant | null;
  before: Instant | null;
  /** The end of the page before. */
  from: EpisodePlace | null;
  limit: number;
  maxBytes: number;
};

type PlacedEpisode = { place: EpisodePlace; episode: EpisodeRecord };

export type EpisodeList = {
  episodes: PlacedEpisode[];
  /** The end of this page; null if no page follows. */
  next: EpisodePlace | null;
  /** How many are open, whatever was asked. */
  open: number;
  /** false if there are more, which would make the answer too large. */
  isWhole: boolean;
};

/** A page that looks for one entry or source looks at so many episodes. It may be short, and the next one goes on. */
const MAX_LOOKED_AT = 50_000;

const PLACE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z)_([0-9a-f]{12})-(\d{1,15})$/;

const LAST_INSTANT = '9999-12-31T23:59:59.999999999Z';

/** One page of a shard, with what is on its way from this shard. No list lacks an episode because whoever moves it died. */
export function listEpisodes(
  sql: SqlStorage,
  state: LedgerState,
  query: EpisodesQuery,
): ShardList<EpisodeList> {
  const epoch = state.epoch.slice(0, EPOCH_LENGTH);
  const placeOf = ({ starts_at, number }: Found): EpisodePlace => ({ startsAt: starts_at, epoch, number });
  const moving = listMoving(sql);
  const walk = new Walk(sql, epoch, query, moving);
  const records = mapEach(walk.found(), (found) => ({
    place: placeOf(found),
    row: found.id === undefined ? findEpisode(sql, found.number) : readMoving(sql, found.id),
    ...(found.id !== undefined && { moving: found.id }),
  }));
  const { taken, isWhole } = takeWithin(records, query.maxBytes);
  const page = taken.slice(0, query.limit);
  const isLast = isWhole && taken.length === page.length;
  const end = isLast ? walk.stoppedAt && placeOf(walk.stoppedAt) : (page.at(-1)?.place ?? null);
  return {
    episodes: page.flatMap(({ place, row }) => (row ? [{ place, episode: toRecord(row, state.epoch) }] : [])),
    next: end,
    open: new KeptEpisodes(state.kept).open + moving.filter(isIn('open')).length,
    isWhole: isWhole && isEveryMove(moving),
    moving: page.flatMap(({ moving }) => moving ?? []),
  };
}

/** `id`: of an episode on its way. */
type Found = Pick<EpisodeRow, 'number' | 'starts_at' | 'error_id' | 'source'> & { id?: string };

function isIn(state: EpisodesQuery['state']): (row: Pick<EpisodeRow, 'ends_at'>) => boolean {
  return ({ ends_at }) => state === 'all' || (state === 'open') === (ends_at === null);
}

/** Finds the episodes of a page, and one more, in their order. */
class Walk {
  /** The last episode that it looked at, if it stopped because it had looked at enough. */
  stoppedAt: Found | null = null;
  readonly #sql: SqlStorage;
  readonly #query: EpisodesQuery;
  readonly #epoch: string;
  readonly #moving: readonly MovingRow[];

  constructor(sql: SqlStorage, epoch: string, query: EpisodesQuery, moving: readonly MovingRow[]) {
    this.#sql = sql;
    this.#epoch = epoch;
    this.#query = query;
    this.#moving = moving;
  }

  *found(): Generator<Found> {
    const { errorId, source, limit } = this.#query;
    let looked = 0;
    let count = 0;
    for (const one of this.#all()) {
      if ((errorId === null || one.error_id === errorId) && (source === null || one.source === source)) {
        yield one;
        count += 1;
        if (count > limit) return;
      }
      looked += 1;
      if (looked < MAX_LOOKED_AT) continue;
      this.stoppedAt = one;
      return;
    }
  }

  #all(): Iterable<Found> {
    const { state } = this.#query;
    const own = state === 'all' ? newestFirst(this.#in('open'), this.#in('closed')) : this.#in(state);
    return newestFirst(own, this.#onTheirWay());
  }

  #onTheirWay(): Iterator<Found> {
    const { state, after } = this.#query;
    const start = this.#start();
    const first = { starts_at: start.startsAt, number: start.number };
    return this.#moving
      .filter(isIn(state))
      .filter((row) => row.starts_at > (after ?? '') && isNewer(first, row))
      .sort((a, b) => (isNewer(a, b) ? -1 : 1))
      .values();
  }

  #in(state: 'open' | 'closed'): Iterable<Found> & Iterator<Found> {
    const { after, source } = this.#query;
    // The index has all other columns. The source needs a look at the row.
    const more = source === null ? "'' AS source" : 'source';
    const { startsAt, number } = this.#start();
    return this.#sql.exec<Found>(
      `SELECT number, starts_at, error_id, ${more} FROM episodes
       WHERE ends_at IS ${state === 'open' ? 'NULL' : 'NOT NULL'} AND starts_at > ? AND (starts_at, number) < (?, ?)
       ORDER BY starts_at DESC, number DESC`,
      ...[after ?? '', startsAt, number],
    );
  }

  /** The first place of this shard behind the page before. */
  #start(): Pick<EpisodePlace, 'startsAt' | 'number'> {
    const { before, from } = this.#query;
    const limit = { startsAt: before ?? LAST_INSTANT, number: 0 };
    if (from === null || from.startsAt > limit.startsAt) return limit;
    const order = compareText(this.#epoch, from.epoch);
    const number = order === 0 ? from.number : order > 0 ? Number.MAX_SAFE_INTEGER : 0;
    return { startsAt: from.startsAt, number };
  }
}

function* newestFirst(a: Iterator<Found>, b: Iterator<Found>): Generator<Found> {
  let [left, right] = [a.next(), b.next()];
  while (!left.done || !right.done) {
    const isLeft = !left.done && (right.done || isNewer(left.value, right.value));
    if (isLeft && !left.done) {
      yield left.value;
      left = a.next();
    } else if (!right.done) {
      yield right.value;
      right = b.next();
    }
  }
}

function isNewer(a: Pick<Found, 'starts_at' | 'number'>, b: Pick<Found, 'starts_at' | 'number'>): boolean {
  return a.starts_at === b.starts_at ? a.number > b.number : a.starts_at > b.starts_at;
}

function* mapEach<T, U>(items: Iterable<T>, toItem: (item: T) => U): Generator<U> {
  for (const item of items) yield toItem(item);
}

/** Below 0 if the first place comes first. */
export function comparePlaces(a: EpisodePlace, b: EpisodePlace): number {
  return compareText(b.startsAt, a.startsAt) || compareText(a.epoch, b.epoch) || b.number - a.number;
}

/** Parses the format of `next`; null for other text. */
export function parsePlace(text: string): EpisodePlace | null {
  const [, startsAt, epoch, number] = PLACE.exec(text) ?? [];
  if (startsAt === undefined || epoch === undefined || toInstant(startsAt) !== startsAt) return null;
  return { startsAt, epoch, number: Number(number) };
}

export function renderPlace({ startsAt, epoch, number }: EpisodePlace): string {
  return `${startsAt}_${epoch}-${number}`;
}

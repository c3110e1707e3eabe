import { newDraftUrl } from '../../core/authoring/new/new-draft-url.ts';
import type { OpenKb } from '../../core/kb/compiled-index.ts';
import type { EpisodesAnswer, UnmatchedAnswer, UnmatchedGroup } from '../../generated/api.ts';
import { compareText } from '../../lib/util/lists.ts';
import type { AppEnv } from '../app-env.ts';
import { withinAnswer } from '../ledger/list-bytes.ts';
import { comparePlaces, type EpisodesQuery, renderPlace } from '../ledger/list-episodes.ts';
import type { UnmatchedList } from '../ledger/unmatched.ts';

type Known = Pick<AppEnv['Variables'], 'kb' | 'ledger'>;

/** One page of the episodes of all shards. Throws LedgerUnavailable if a shard does not answer. */
export async function episodesAnswer(
  { kb, ledger }: Known,
  query: Omit<EpisodesQuery, 'maxBytes'>,
): Promise<EpisodesAnswer> {
  const lists = await ledger.listEpisodes(query);
  // A shard with a next page tells nothing of what follows, so the page of all shards ends where the first of them does.
  const [end = null] = lists.flatMap(({ next }) => next ?? []).sort(comparePlaces);
  const told = lists
    .flatMap(({ episodes }) => episodes)
    .filter(({ place }) => end === null || comparePlaces(place, end) <= 0)
    .sort((a, b) => comparePlaces(a.place, b.place));
  const { taken, ...truncated } = withinAnswer(told, { limit: query.limit, lists });
  const next = taken.length < told.length ? (taken.at(-1)?.place ?? null) : end;
  return {
    episodes: taken.map(({ episode }) => episode),
    ...(next && { next: renderPlace(next) }),
    ...truncated,
    open: lists.reduce((sum, { open }) => sum + open, 0),
    kb_version: kb.version,
  };
}

/** The place of a group in the list of all shards: the most frequent first. */
type GroupPlace = Pick<UnmatchedGroup, 'count' | 'id'>;

type UnmatchedQuery = {
  /** The end of the page before. */
  from: GroupPlace | null;
  limit: number;
};

/** One page of the unmatched alerts of all shards. Throws LedgerUnavailable if a shard does not answer. */
export async function unmatchedAnswer(
  { kb, ledger }: Known,
  { from, limit }: UnmatchedQuery,
): Promise<UnmatchedAnswer> {
  const counts = await ledger.countUnmatched();
  const all = placesOf(counts.flatMap(({ groups }) => groups));
  const rest = from === null ? all : all.filter((place) => compareGroups(from, place) < 0);
  const wanted = rest.slice(0, limit).map(({ id }) => id);
  const lists = wanted.length === 0 ? [] : await ledger.listUnmatched(wanted);
  const read = wanted.slice(0, Math.min(wanted.length, ...lists.map((list) => readUntil(list, wanted))));
  const groups = mergeGroups(read, lists).map((group) => ({ ...group, ...draftUrl(group, kb) }));
  const { taken, ...truncated } = withinAnswer(groups, { limit: wanted.length, lists });
  const last = taken.length < groups.length ? taken.at(-1)?.id : read.at(-1);
  const end = rest.findIndex(({ id }) => id === last);
  const next = end + 1 < rest.length ? rest[end] : undefined;
  return {
    groups: taken,
    ...truncated,
    total: all.length,
    ...(next && { next: renderGroupPlace(next) }),
    ungrouped: counts.reduce((sum, { ungrouped }) => sum + ungrouped, 0),
    kb_version: kb.version,
  };
}

/** How many of the wanted groups the list covers. It may lack the group after its last one. */
function readUntil({ groups, isWhole }: UnmatchedList, wanted: readonly string[]): number {
  return isWhole ? wanted.length : wanted.indexOf(groups.at(-1)?.id ?? '') + 1;
}

const GROUP_PLACE = /^(\d{1,15})_(.{1,200})$/;

/** Parses the format of `next`; null for other text. */
export function parseGroupPlace(text: string): GroupPlace | null {
  const [, count, id] = GROUP_PLACE.exec(text) ?? [];
  return id === undefined ? null : { count: Number(count), id };
}

function renderGroupPlace({ count, id }: GroupPlace): string {
  return `${count}_${id}`;
}

/** Below 0 if the first group comes first. */
function compareGroups(a: GroupPlace, b: GroupPlace): number {
  return b.count - a.count || compareText(a.id, b.id);
}

/** Similar alerts differ in their labels, so several shards may have a part of one group. */
function placesOf(parts: readonly GroupPlace[]): GroupPlace[] {
  const counts = new Map<string, number>();
  for (const { id, count } of parts) counts.set(id, (counts.get(id) ?? 0) + count);
  return [...counts].map(([id, count]) => ({ id, count })).sort(compareGroups);
}

function draftUrl(group: UnmatchedGroup, kb: OpenKb): Pick<UnmatchedGroup, 'draft_url'> {
  const url = newDraftUrl(group, kb);
  return url === null ? {} : { draft_url: url };
}

/** In the order of the ids. */
function mergeGroups(ids: readonly string[], lists: readonly UnmatchedList[]): UnmatchedGroup[] {
  const merged = new Map<string, UnmatchedGroup>();
  for (const group of lists.flatMap((list) => list.groups)) {
    const other = merged.get(group.id);
    merged.set(group.id, other ? mergeTwo(other, group) : group);
  }
  return ids.flatMap((id) => merged.get(id) ?? []);
}

function mergeTwo(a: UnmatchedGroup, b: UnmatchedGroup): UnmatchedGroup {
  return {
    ...a,
    count: a.count + b.count,
    first_seen: a.first_seen < b.first_seen ? a.first_seen : b.first_seen,
    last_seen: a.last_seen > b.last_seen ? a.last_seen : b.last_seen,
    examples: a.examples,
  };
}

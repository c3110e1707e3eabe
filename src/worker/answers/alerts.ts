import { newDraftUrl } from '../../core/authoring/new/new-draft-url.ts';
import type { OpenKb } from '../../core/kb/compiled-index.ts';
import type { EpisodesAnswer, UnmatchedAnswer, UnmatchedGroup } from '../../generated/api.ts';
import { compareText } from '../../lib/util/lists.ts';
import type { AppEnv } from '../app-env.ts';
import { withinAnswer } from '../ledger/list-bytes.ts';
import { comparePlaces, type EpisodesQuery, renderPlace } from '../ledger/list-episodes.ts';

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

/** Unmatched alerts of all shards. Throws LedgerUnavailable if a shard does not answer. */
export async function unmatchedAnswer({ kb, ledger }: Known, limit: number): Promise<UnmatchedAnswer> {
  const lists = await ledger.listUnmatched(limit);
  const groups = mergeGroups(lists.flatMap((list) => list.groups)).slice(0, limit);
  const drafted = groups.map((group) => ({ ...group, ...draftUrl(group, kb) }));
  const { taken, ...truncated } = withinAnswer(drafted, { limit, lists });
  return {
    groups: taken,
    ...truncated,
    ungrouped: lists.reduce((sum, { ungrouped }) => sum + ungrouped, 0),
    kb_version: kb.version,
  };
}

function draftUrl(group: UnmatchedGroup, kb: OpenKb): Pick<UnmatchedGroup, 'draft_url'> {
  const url = newDraftUrl(group, kb);
  return url === null ? {} : { draft_url: url };
}

/** Similar alerts differ in their labels, so several shards may have a part of one group. */
function mergeGroups(groups: readonly UnmatchedGroup[]): UnmatchedGroup[] {
  const merged = new Map<string, UnmatchedGroup>();
  for (const group of groups) {
    const other = merged.get(group.id);
    merged.set(group.id, other ? mergeTwo(other, group) : group);
  }
  return [...merged.values()].sort((a, b) => b.count - a.count || compareText(a.id, b.id));
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

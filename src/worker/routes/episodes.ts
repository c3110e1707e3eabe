import { Hono } from 'hono';
import type { EpisodeRecord, EpisodesAnswer } from '../../core/generated/types.ts';
import { compareText } from '../../core/problem.ts';
import { requireReader } from '../access/require-reader.ts';
import type { AppEnv } from '../app-env.ts';
import { problemResponse } from '../problem-response.ts';
import { parseLimit, unknownKey } from '../read-query.ts';

const LIMITS = { fallback: 100, maximum: 500 };

/** What fires now, and what fired of late. */
export const episodesRoutes = new Hono<AppEnv>().get('/episodes', requireReader, async (c) => {
  const query = c.req.query();
  const unknown = unknownKey(query, ['state', 'limit']);
  if (unknown) return problemResponse(c, 400, unknown);
  const limit = parseLimit(query.limit, LIMITS);
  if (limit === null) return problemResponse(c, 400, `limit is a number from 1 to ${LIMITS.maximum}`);
  const { state = 'all' } = query;
  if (state !== 'open' && state !== 'all') return problemResponse(c, 400, 'state is open or all');
  const lists = await c.var.ledger.listEpisodes({ isOpen: state === 'open', limit });
  const answer: EpisodesAnswer = {
    episodes: newestFirst(lists.flatMap(({ episodes }) => episodes)).slice(0, limit),
    open: lists.reduce((sum, { open }) => sum + open, 0),
    kb_version: c.var.kb.version,
  };
  return c.json(answer, 200);
});

/** Times are in UTC, so their texts are in order but for the digits behind the second. */
function newestFirst(episodes: readonly EpisodeRecord[]): EpisodeRecord[] {
  return episodes.toSorted((a, b) => compareText(sortKey(b), sortKey(a)));
}

function sortKey({ started_at }: EpisodeRecord): string {
  return started_at.replace('Z', '');
}

import { type Context, Hono } from 'hono';
import type { OccurrencesAnswer } from '../../generated/api.ts';
import { requireReader } from '../access/guards.ts';
import { episodesAnswer, unmatchedAnswer } from '../answers/alerts.ts';
import type { AppEnv } from '../app-env.ts';
import { parseCursor, renderCursor } from '../ledger/occurrences.ts';
import { problemResponse } from '../problem-response.tsx';
import { readListQuery } from '../read-request.ts';

/** The limits of occurrences apply to each shard. */
const LIMITS = {
  occurrences: { fallback: 500, maximum: 1000 },
  episodes: { fallback: 100, maximum: 500 },
  unmatched: { fallback: 100, maximum: 1000 },
};

/** The ledger's data, page by page. */
export const ledgerRoutes = new Hono<AppEnv>()
  .get('/occurrences', requireReader, listOccurrences)
  .get('/episodes', requireReader, listEpisodes)
  .get('/unmatched', requireReader, listUnmatched);

/** The totals that sync reads. */
async function listOccurrences(c: Context<AppEnv>): Promise<Response> {
  const asked = readListQuery(c, ['after'], LIMITS.occurrences);
  if (!asked.ok) return asked.error;
  const cursor = parseCursor(asked.value.query.after ?? '');
  if (cursor === null) return problemResponse(c, 400, 'after must be the next of an earlier answer');
  // Only a program has a token in its header. So a browser does not look like sync.
  const syncedAt = c.req.header('authorization') === undefined ? null : Date.now();
  const shards = await c.var.ledger.readOccurrences(cursor, asked.value.limit, syncedAt);
  const answer: OccurrencesAnswer = {
    ledgers: shards.flatMap((pages, shard) =>
      pages.map(({ epoch, isFormer, revision, occurrences }) => ({
        shard,
        epoch,
        revision,
        ...(isFormer && { former: true }),
        occurrences,
      })),
    ),
    next: renderCursor(shards.flat()),
    more: shards.flat().some(({ more }) => more),
    kb_version: c.var.kb.version,
  };
  return c.json(answer, 200);
}

/** Open and recent episodes. */
async function listEpisodes(c: Context<AppEnv>): Promise<Response> {
  const asked = readListQuery(c, ['state'], LIMITS.episodes);
  if (!asked.ok) return asked.error;
  const { query, limit } = asked.value;
  const { state = 'all' } = query;
  if (state !== 'open' && state !== 'all') return problemResponse(c, 400, 'state must be open or all');
  return c.json(await episodesAnswer(c.var, { isOpen: state === 'open', limit }), 200);
}

/** Alerts without an entry. */
async function listUnmatched(c: Context<AppEnv>): Promise<Response> {
  const asked = readListQuery(c, [], LIMITS.unmatched);
  if (!asked.ok) return asked.error;
  return c.json(await unmatchedAnswer(c.var, asked.value.limit), 200);
}

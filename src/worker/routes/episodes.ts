import { Hono } from 'hono';
import { requireReader } from '../access/require-reader.ts';
import { episodesAnswer } from '../answers/episodes-answer.ts';
import type { AppEnv } from '../app-env.ts';
import { problemResponse } from '../problem-response.tsx';
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
  return c.json(await episodesAnswer(c.var, { isOpen: state === 'open', limit }), 200);
});

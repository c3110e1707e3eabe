import { Hono } from 'hono';
import { requireReader } from '../access/require-reader.ts';
import { unmatchedAnswer } from '../answers/alerts.ts';
import type { AppEnv } from '../app-env.ts';
import { problemResponse } from '../problem-response.tsx';
import { parseLimit, unknownKey } from '../read-query.ts';

const LIMITS = { fallback: 100, maximum: 1000 };

/** What nobody has written an entry for yet. */
export const unmatchedRoutes = new Hono<AppEnv>().get('/unmatched', requireReader, async (c) => {
  const query = c.req.query();
  const unknown = unknownKey(query, ['limit']);
  if (unknown) return problemResponse(c, 400, unknown);
  const limit = parseLimit(query.limit, LIMITS);
  if (limit === null) return problemResponse(c, 400, `limit is a number from 1 to ${LIMITS.maximum}`);
  return c.json(await unmatchedAnswer(c.var, limit), 200);
});

import { Hono } from 'hono';
import type { OccurrencesAnswer } from '../../generated/api.ts';
import { requireReader } from '../access/require-reader.ts';
import type { AppEnv } from '../app-env.ts';
import { parseCursor, renderCursor } from '../ledger/occurrences-cursor.ts';
import { problemResponse } from '../problem-response.tsx';
import { parseLimit, unknownKey } from '../read-query.ts';

/** A shard and a page. */
const LIMITS = { fallback: 500, maximum: 1000 };

/** What sync reads. */
export const occurrencesRoutes = new Hono<AppEnv>().get('/occurrences', requireReader, async (c) => {
  const query = c.req.query();
  const unknown = unknownKey(query, ['after', 'limit']);
  if (unknown) return problemResponse(c, 400, unknown);
  const limit = parseLimit(query.limit, LIMITS);
  if (limit === null) return problemResponse(c, 400, `limit is a number from 1 to ${LIMITS.maximum}`);
  const cursor = parseCursor(query.after ?? '');
  if (cursor === null) return problemResponse(c, 400, 'after is what an earlier answer gave as next');
  const pages = await c.var.ledger.readOccurrences(cursor, limit);
  const answer: OccurrencesAnswer = {
    ledgers: pages.map(({ epoch, revision, occurrences }, shard) => ({
      shard,
      epoch,
      revision,
      occurrences,
    })),
    next: renderCursor(pages),
    more: pages.some(({ more }) => more),
    kb_version: c.var.kb.version,
  };
  return c.json(answer, 200);
});

import { Hono } from 'hono';
import { validateOutcomeRequest } from '../../generated/validators.js';
import { requireReader } from '../access/guards.ts';
import { outcomesAnswer, parseOutcomePlace, reportOutcome } from '../answers/outcomes.ts';
import type { AppEnv } from '../app-env.ts';
import { problemResponse } from '../problem-response.tsx';
import {
  isErrorId,
  limitBody,
  MIB,
  NO_CURSOR,
  NO_ERROR_ID,
  readJson,
  readListQuery,
} from '../read-request.ts';
import { requireToken } from '../tokens.ts';

const LIMITS = { fallback: 100, maximum: 500 };

/** Reports and lists outcomes of fixes. */
export const outcomesRoutes = new Hono<AppEnv>()
  .post('/outcomes', requireToken('KEDB_API_TOKEN'), limitBody(1 * MIB), async (c) => {
    const body = await readJson(c, validateOutcomeRequest);
    if (!body.ok) return body.error;
    const reported = await reportOutcome(c.var, body.value);
    if (reported.ok) return c.json(reported.value, 200);
    const { status, detail, pointer } = reported.error;
    return problemResponse(c, status, detail, pointer);
  })
  .get('/outcomes', requireReader, async (c) => {
    const asked = readListQuery(c, ['entry', 'cursor'], LIMITS);
    if (!asked.ok) return asked.error;
    const { query, limit } = asked.value;
    const { entry: errorId = null } = query;
    if (errorId !== null && !isErrorId(errorId)) return problemResponse(c, 400, NO_ERROR_ID);
    const from = query.cursor ? parseOutcomePlace(query.cursor) : null;
    if (query.cursor && !from) return problemResponse(c, 400, NO_CURSOR);
    return c.json(await outcomesAnswer(c.var, { errorId, from, limit }), 200);
  });

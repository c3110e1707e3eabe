import { Hono } from 'hono';
import type { OutcomeAnswer, OutcomeRequest } from '../../generated/api.ts';
import { validateOutcomeRequest } from '../../generated/validators.js';
import { requireReader } from '../access/require-reader.ts';
import { outcomesAnswer } from '../answers/outcomes.ts';
import type { AppEnv } from '../app-env.ts';
import type { RecordedOutcome } from '../ledger/outcomes.ts';
import { problemResponse } from '../problem-response.tsx';
import { parseLimit, unknownKey } from '../read-query.ts';
import { limitBody, MIB, readJson } from '../read-request.ts';
import { requireToken } from '../tokens.ts';

const LIMITS = { fallback: 100, maximum: 500 };

/** Where a person or a runner says how a fix went, and reads what others said. */
export const outcomesRoutes = new Hono<AppEnv>()
  .post('/outcomes', requireToken('KEDB_API_TOKEN'), limitBody(1 * MIB), async (c) => {
    const { data, refusal } = await readJson<OutcomeRequest>(c, validateOutcomeRequest);
    if (refusal) return refusal;
    const { kb, ledger } = c.var;
    if (!kb.find(data.error_id))
      return problemResponse(c, 422, 'there is no entry with this id', '/error_id');
    const { source = 'alertmanager', ...rest } = data;
    const recorded = await ledger.recordOutcome({ ...rest, source, at: Date.now() });
    if (recorded.some(({ state }) => state === 'conflict'))
      return problemResponse(c, 409, 'this key was used for another outcome', '/idempotency_key');
    return c.json(toAnswer(recorded, kb.version), 200);
  })
  .get('/outcomes', requireReader, async (c) => {
    const query = c.req.query();
    const unknown = unknownKey(query, ['entry', 'limit']);
    if (unknown) return problemResponse(c, 400, unknown);
    const limit = parseLimit(query.limit, LIMITS);
    if (limit === null) return problemResponse(c, 400, `limit is a number from 1 to ${LIMITS.maximum}`);
    return c.json(await outcomesAnswer(c.var, { errorId: query.entry ?? null, limit }), 200);
  });

/** Every shard counts the outcome; one of them may have the episode. A try that failed half-way has counted in some already. */
function toAnswer(recorded: readonly RecordedOutcome[], version: string): OutcomeAnswer {
  const episode = recorded.find((one) => one.episode !== null)?.episode ?? null;
  return {
    counted: recorded.some(({ state }) => state === 'counted'),
    episode: episode?.id ?? null,
    failed_attempts: episode?.failed_attempts ?? 0,
    observed: recorded[0]?.observed ?? null,
    kb_version: version,
  };
}

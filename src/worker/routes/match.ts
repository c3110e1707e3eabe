import { Hono } from 'hono';
import { answerRecords } from '../../core/answer/answer-records.ts';
import type { MatchRequest } from '../../core/generated/types.ts';
import { validateMatchRequest } from '../../core/generated/validators.js';
import type { AppEnv } from '../app-env.ts';
import { limitBody, MIB, readJson } from '../read-json.ts';
import { requireToken } from '../tokens.ts';

/** Room for 5,000 lines of a talkative log. */
const MAX_MATCH_BODY = 4 * MIB;

/** Matches what is posted; records nothing. `text/plain` is one record, as curl --data-binary sends a file. */
export const matchRoutes = new Hono<AppEnv>().post(
  '/match',
  requireToken('KEDB_API_TOKEN'),
  limitBody(MAX_MATCH_BODY),
  async (c) => {
    if (c.req.header('content-type')?.startsWith('text/plain')) {
      const options = { at: Date.now(), nearMisses: true };
      return c.json(await answerRecords(c.get('kb'), [await c.req.text()], options), 200);
    }
    const { data, refusal } = await readJson<MatchRequest>(c, validateMatchRequest);
    if (refusal) return refusal;
    const at = data.at ? Date.parse(data.at) : Date.now();
    const options = { at, nearMisses: data.near_misses ?? data.lines === undefined };
    return c.json(await answerRecords(c.get('kb'), data.lines ?? [data.text ?? ''], options), 200);
  },
);

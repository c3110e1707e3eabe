import { type Context, Hono, type MiddlewareHandler } from 'hono';
import type { HealthAnswer } from '../../generated/api.ts';
import { ReadinessCheck, statusAnswer } from '../answers/readiness.ts';
import type { AppEnv } from '../app-env.ts';
import { problemResponse } from '../problem-response.tsx';
import { requireToken } from '../tokens.ts';

const requireApiToken = requireToken('KEDB_API_TOKEN');

/** A wrong token is refused, as everywhere. */
const refuseWrongToken: MiddlewareHandler<AppEnv> = async (c, next) =>
  c.req.header('authorization') === undefined ? next() : requireApiToken(c, next);

/** For people and programs that watch the Worker. */
export function healthRoutes() {
  const check = new ReadinessCheck();
  return new Hono<AppEnv>()
    .get('/healthz', answerHealth)
    .get('/readyz', refuseWrongToken, async (c) => {
      const isStranger = c.req.header('authorization') === undefined;
      const answer = await (isStranger ? check.kept(c.var) : check.fresh(c.var));
      if (answer === null)
        return problemResponse(c, 503, 'a check is under way, and it takes long; ask again in 2 seconds');
      return c.json(answer, answer.status === 'ready' ? 200 : 503);
    })
    .get('/v1/status', requireApiToken, async (c) => c.json(await statusAnswer(c.var), 200));
}

/** Open to everyone. Tells that the Worker runs, and with which version of the knowledge base. */
function answerHealth(c: Context<AppEnv>) {
  const { entries, version } = c.get('kb');
  return c.json({ status: 'ok', entries: entries.length, kb_version: version } satisfies HealthAnswer, 200);
}

import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { SERVE_HEADER } from '../../core/kb/worker-config.ts';
import type { AppEnv } from '../app-env.ts';
import { isOneOf } from '../tokens.ts';

/**
 * For `kedb serve` only. It checks who asks before wrangler sees the request (`src/cli/serve/front.ts`). Wrangler's own port is open to
 * every program and page of the machine, so the Worker takes only requests that came through `kedb serve`.
 */
export const requireServe: MiddlewareHandler<AppEnv> = async (c, next) => {
  const secret = c.env.KEDB_LOCAL_ONLY;
  if (secret !== undefined && !isOneOf(c.req.header(SERVE_HEADER) ?? '', [secret]))
    throw new HTTPException(421, { message: NOT_THE_PORT });
  return next();
};

const NOT_THE_PORT = 'this is the inner port of kedb serve: use the address that it printed';

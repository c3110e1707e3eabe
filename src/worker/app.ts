import { Hono } from 'hono';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import type { OpenKb } from '../core/kb/compiled-index.ts';
import type { AppEnv } from './app-env.ts';
import { createDetailsReader } from './details.ts';
import { errorResponse, problemResponse } from './problem-response.ts';
import { entriesRoutes } from './routes/entries.ts';
import { healthRoutes } from './routes/health.ts';
import { matchRoutes } from './routes/match.ts';
import { webhookRoutes } from './routes/webhooks.ts';

/** The whole HTTP surface. CORS stays off: the API is for machines and for the pages that it serves itself. */
export function createApp(kb: OpenKb) {
  const readDetails = createDetailsReader();
  return new Hono<AppEnv>()
    .use(requestId())
    .use(secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'none'"] } }))
    .use(async (c, next) => {
      c.set('kb', { ...kb, detailsOf: (errorId) => readDetails(c.env.ASSETS, errorId) });
      await next();
    })
    .route('/', healthRoutes)
    .route('/webhooks', webhookRoutes)
    .route('/v1', matchRoutes)
    .route('/v1', entriesRoutes)
    .notFound((c) => problemResponse(c, 404, `there is no ${c.req.method} ${c.req.path}`))
    .onError((error, c) => errorResponse(error, c));
}

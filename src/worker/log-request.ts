import type { Context, Next } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { AppEnv } from './app-env.ts';

/** Numbers, names of fields of ours, and errors. */
export type LoggedFields = {
  /** The source of a webhook, which kedb.yaml lists. */
  source?: string;
  /** Alerts of a webhook that were read; how many of them have an entry; how many episodes they opened. */
  alerts?: number;
  matched?: number;
  opened?: number;
  /** How many alerts were refused, by reason; why a body was refused, and how much of it was read by then. */
  refused_alerts?: Record<string, number>;
  refused_body?: string;
  bytes?: number;
  /** Plans were made without the success rates of the ledger. */
  without_rates?: boolean;
  error?: string;
  cause?: string;
  stack?: string | undefined;
};

/** One line of JSON for each request. Of the path it has the route only, because the paths of links contain labels. */
export async function logRequest(c: Context<AppEnv>, next: Next): Promise<void> {
  const began = Date.now();
  const logged: LoggedFields = {};
  c.set('logged', logged);
  await next();
  const line = { request: c.var.requestId, route: routeOf(c), status: c.res.status, ms: Date.now() - began };
  const text = JSON.stringify({ ...line, ...logged });
  if (logged.error !== undefined) console.error(text);
  else if (logged.refused_alerts || logged.refused_body || logged.without_rates) console.warn(text);
  else console.log(text);
}

/** Such as `GET /r/:alertname`; null if there is no such route. */
function routeOf(c: Context<AppEnv>): string | null {
  const route = matchedRoutes(c).findLast(({ method }) => method !== 'ALL');
  return route ? `${route.method} ${route.path}` : null;
}

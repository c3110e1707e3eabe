import type { Context, Next } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { AppEnv, LoggedFields } from './app-env.ts';

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

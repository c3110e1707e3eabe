import { Hono } from 'hono';
import type { HealthAnswer } from '../../generated/api.ts';
import type { AppEnv } from '../app-env.ts';

/** Open to everyone: it tells that the Worker runs, and which knowledge base. */
export const healthRoutes = new Hono<AppEnv>().get('/healthz', (c) => {
  const { entries, version } = c.get('kb');
  return c.json({ status: 'ok', entries: entries.length, kb_version: version } satisfies HealthAnswer, 200);
});

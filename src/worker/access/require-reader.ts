import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { requireToken } from '../tokens.ts';
import { mayRead } from './visitor.ts';

const requireApiToken = requireToken('KEDB_API_TOKEN');

/**
 * For routes of the API that only read: the API token, or whatever lets a browser read the pages. What changes anything takes the token
 * alone, so that no other site can make a browser do it.
 */
export const requireReader: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.header('authorization') === undefined && (await mayRead(c))) return next();
  return requireApiToken(c, next);
};

import type { Context, MiddlewareHandler, Next } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import type { AppEnv } from '../app-env.ts';
import { requireToken } from '../tokens.ts';
import { isKnown, mayRead } from './visitor.ts';

const requireApiToken = requireToken('KEDB_API_TOKEN');

/** For pages: who may not read is led to the sign-in page. A program may show the API token instead. */
export const requirePageReader: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.header('authorization') !== undefined) return requireApiToken(c, () => letRead(c, next));
  return (await mayRead(c)) ? letRead(c, next) : signInFirst(c);
};

function letRead(c: Context<AppEnv>, next: Next): Promise<void> {
  c.set('isReader', true);
  return next();
}

/** For forms that change something: known even where reading is open, and sent by a page of ours. */
export const requirePageWriter: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!(await isKnown(c))) return signInFirst(c);
  return csrf()(c, () => letRead(c, next));
};

/** Cloudflare Access has a sign-in of its own, in front of us: who comes here has gone around it. */
function signInFirst(c: Context<AppEnv>): Response {
  if (c.var.kb.settings.access === 'cloudflare-access')
    throw new HTTPException(403, {
      message: 'open this page at the address that Cloudflare Access protects',
    });
  const { pathname, search } = new URL(c.req.url);
  const to = c.req.method === 'GET' ? `${pathname}${search}` : '/';
  return c.redirect(`/sign-in?${new URLSearchParams({ to })}`, 303);
}

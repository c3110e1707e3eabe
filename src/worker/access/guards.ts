import type { Context, MiddlewareHandler, Next } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import type { AppEnv } from '../app-env.ts';
import { wantsHtml } from '../problem-response.tsx';
import { requireToken } from '../tokens.ts';
import { hasAssertion } from './cloudflare-access.ts';
import { hasSession } from './session-cookie.ts';

const requireApiToken = requireToken('KEDB_API_TOKEN');

/** Whether the browser that asks has shown who it is: by a session, or by Cloudflare Access, as `access` in kedb.yaml says. */
export function isKnown(c: Context<AppEnv>): Promise<boolean> {
  return accessOf(c) === 'cloudflare-access' ? hasAssertion(c) : hasSession(c);
}

/**
 * For routes of the API that only read: the API token, or whatever lets a browser read the pages. What changes anything takes the token
 * alone, so that no other site can make a browser do it.
 */
export const requireReader: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.header('authorization') === undefined && (await mayRead(c))) return next();
  return requireApiToken(c, next);
};

/** For pages: a browser that may not read is led to the sign-in page; a program is told to show the API token. */
export const requirePageReader: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.header('authorization') !== undefined) return requireApiToken(c, () => letRead(c, next));
  return (await mayRead(c)) ? letRead(c, next) : signInFirst(c, next);
};

function letRead(c: Context<AppEnv>, next: Next): Promise<void> {
  c.set('isReader', true);
  return next();
}

/** For forms that change something: known even where reading is open, and sent by a page of ours. */
export const requirePageWriter: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!(await isKnown(c))) return signInFirst(c, next);
  return csrf()(c, () => letRead(c, next));
};

/** Cloudflare Access has a sign-in of its own, in front of us: who comes here has gone around it. */
const signInFirst: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.var.kb.settings.access === 'cloudflare-access')
    throw new HTTPException(403, {
      message: 'open this page at the address that Cloudflare Access protects',
    });
  if (!wantsHtml(c)) return requireApiToken(c, next);
  const { pathname, search } = new URL(c.req.url);
  const to = c.req.method === 'GET' ? `${pathname}${search}` : '/alerts';
  return c.redirect(`/sign-in?${new URLSearchParams({ to })}`, 303);
};

/** Without a word from the KB nobody may read: it is closed until somebody opens it. */
async function mayRead(c: Context<AppEnv>): Promise<boolean> {
  return accessOf(c) === 'open' || (await isKnown(c));
}

function accessOf(c: Context<AppEnv>) {
  return c.var.kb.settings.access;
}

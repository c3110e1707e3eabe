import type { Context, MiddlewareHandler, Next } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import type { AppEnv } from '../app-env.ts';
import { askToSignIn } from '../pages/sign-in-page.tsx';
import { wantsHtml } from '../problem-response.tsx';
import { requireToken } from '../tokens.ts';
import { hasAssertion } from './cloudflare-access.ts';
import { hasSession } from './session-cookie.ts';

const requireApiToken = requireToken('KEDB_API_TOKEN');

/** Whether the browser is signed in: with a session or through Cloudflare Access, depending on `access` in kedb.yaml. */
export function isKnown(c: Context<AppEnv>): Promise<boolean> {
  return accessOf(c) === 'cloudflare-access' ? hasAssertion(c) : hasSession(c);
}

/**
 * For API routes that only read. They accept the API token, and browsers that may read the pages. Routes that change something accept
 * only the token, so that no other site can make a browser call them.
 */
export const requireReader: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.header('authorization') === undefined && (await mayRead(c))) return next();
  return requireApiToken(c, next);
};

/** For pages. Browsers without access get the sign-in form. Programs are asked for the API token. */
export const requirePageReader: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.header('authorization') !== undefined) return requireApiToken(c, () => letRead(c, next));
  return (await mayRead(c)) ? letRead(c, next) : signInFirst(c, next);
};

function letRead(c: Context<AppEnv>, next: Next): Promise<void> {
  c.set('isReader', true);
  return next();
}

/** For forms that change something. The sender must be signed in, even if everyone may read, and the form must come from our pages. */
export const requirePageWriter: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!(await isKnown(c))) return signInFirst(c, next);
  return csrf()(c, () => letRead(c, next));
};

/** Cloudflare Access has its own sign-in in front of the Worker. A request without an assertion has bypassed it. */
const signInFirst: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.var.kb.settings.access === 'cloudflare-access')
    throw new HTTPException(403, {
      message: 'open this page at the address that Cloudflare Access protects',
    });
  if (!wantsHtml(c)) return requireApiToken(c, next);
  const { pathname, search } = new URL(c.req.url);
  return askToSignIn(c, c.req.method === 'GET' ? `${pathname}${search}` : '/alerts');
};

/** Unauthorised users can read nothing. By default, the knowledge base is closed. */
async function mayRead(c: Context<AppEnv>): Promise<boolean> {
  return accessOf(c) === 'open' || (await isKnown(c));
}

function accessOf(c: Context<AppEnv>) {
  return c.var.kb.settings.access;
}

import type { Context, MiddlewareHandler, Next } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { verifyWithJwks } from 'hono/jwt';
import { SERVE_HEADER } from '../../core/kb/worker-config.ts';
import type { AppEnv } from '../app-env.ts';
import { askToSignIn } from '../pages/sign-in-page.tsx';
import { wantsHtml } from '../problem-response.tsx';
import { isOneOf, requireToken } from '../tokens.ts';
import { hasSession } from './session-cookie.ts';

/** Cloudflare Access adds this header to every request that it lets through (Cloudflare One, Validate JWTs). */
const HEADER = 'cf-access-jwt-assertion';
const TEAM = /^[a-z0-9-]+\.cloudflareaccess\.com$/;
/** Cloudflare rotates the keys every six weeks. Old keys stay valid for another week. */
const KEYS_KEPT_SECONDS = 600;

/**
 * Whether Cloudflare Access let this request through, for this application. Requests that reach the Worker in another way, such as its
 * workers.dev address, have no assertion. Throws 503 if the Worker does not know its team, or cannot load the keys.
 */
async function hasAssertion(c: Context<AppEnv>): Promise<boolean> {
  const { team, audience } = readVariables(c.env);
  const assertion = c.req.header(HEADER);
  if (assertion === undefined) return false;
  try {
    const { exp } = await verifyWithJwks(
      assertion,
      {
        jwks_uri: `https://${team}/cdn-cgi/access/certs`,
        allowedAlgorithms: ['RS256'],
        verification: { iss: `https://${team}`, aud: audience, iat: false },
      },
      { cf: { cacheTtl: KEYS_KEPT_SECONDS, cacheEverything: true } },
    );
    return exp !== undefined;
  } catch (error) {
    if (error instanceof Error && error.name.startsWith('Jwt')) return false;
    throw new HTTPException(503, { message: 'kedb cannot load the keys of Cloudflare Access', cause: error });
  }
}

function readVariables({ KEDB_ACCESS_TEAM: team, KEDB_ACCESS_AUD: audience }: Env): {
  team: string;
  audience: string;
} {
  if (TEAM.test(team ?? '') && audience) return { team, audience };
  throw new HTTPException(503, {
    message:
      'kedb.yaml says access: cloudflare-access, which needs the variables KEDB_ACCESS_TEAM (TEAM.cloudflareaccess.com) and KEDB_ACCESS_AUD',
  });
}

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

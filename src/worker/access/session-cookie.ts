import type { Context } from 'hono';
import { deleteCookie, getCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import type { AppEnv } from '../app-env.ts';
import { readTokens } from '../tokens.ts';

/** People on call come back week after week. Revoking a token ends its sessions at once. */
const LIFETIME_SECONDS = 7 * 86_400;
const COOKIE = 'kedb';

/**
 * Starts a session: a cookie with its expiry, signed with the API token, so that the browser need not keep the token. The Worker stores
 * nothing. The cookie is Lax, not Strict, so that runbook links in chats work; no GET request changes anything.
 */
export async function startSession(c: Context<AppEnv>, token: string): Promise<void> {
  const until = String(Math.floor(Date.now() / 1000) + LIFETIME_SECONDS);
  await setSignedCookie(c, COOKIE, until, signingKey(token), {
    ...cookieOptions(c),
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: LIFETIME_SECONDS,
  });
}

export function endSession(c: Context<AppEnv>): void {
  deleteCookie(c, COOKIE, cookieOptions(c));
}

/** Whether there is a session cookie, valid or not. */
export function hasSessionCookie(c: Context<AppEnv>): boolean {
  return getCookie(c, COOKIE, cookieOptions(c).prefix) !== undefined;
}

/** Whether there is a cookie that a current token signed and that has not expired. */
export async function hasSession(c: Context<AppEnv>): Promise<boolean> {
  const prefix = cookieOptions(c).prefix;
  for (const token of readTokens(c.env, 'KEDB_API_TOKEN')) {
    const until = await getSignedCookie(c, signingKey(token), COOKIE, prefix);
    if (until && Number(until) * 1000 > Date.now()) return true;
  }
  return false;
}

/** The key contains its purpose, so that the signature is worthless elsewhere. */
function signingKey(token: string): string {
  return `kedb session\n${token}`;
}

/** `__Host-` ties a cookie to this host and to TLS (RFC 6265bis §4.1.3.2). `kedb serve` has no TLS. */
function cookieOptions(c: Context<AppEnv>): CookieOptions & { prefix?: 'host' } {
  const isSecure = new URL(c.req.url).protocol === 'https:';
  return isSecure ? { path: '/', secure: true, prefix: 'host' } : { path: '/' };
}

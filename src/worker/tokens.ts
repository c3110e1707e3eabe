import type { MiddlewareHandler } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { timingSafeEqual } from 'hono/utils/buffer';
import type { AppEnv } from './app-env.ts';
import { problemResponse } from './problem-response.ts';

type TokenName = 'KEDB_WEBHOOK_TOKEN' | 'KEDB_API_TOKEN';

/**
 * Lets a request through that bears one of the secret's tokens (a comma-separated list, so that a new one can be
 * handed out before the old one is withdrawn). No secret means closed, not open: 503, which Alertmanager retries.
 */
export function requireToken(name: TokenName): MiddlewareHandler<AppEnv> {
  return async function tokenGuard(c, next) {
    const tokens = splitTokens(c.env[name]);
    if (tokens.length === 0)
      return problemResponse(c, 503, `the secret ${name} is not set: wrangler secret put ${name}`);
    const guard = bearerAuth<AppEnv>({ realm: 'kedb', verifyToken: (token) => isOneOf(token, tokens) });
    return guard(c, next);
  };
}

function splitTokens(secret: string | undefined): string[] {
  return (secret ?? '')
    .split(',')
    .map((token) => token.trim())
    .filter((token) => token !== '');
}

/** Compares with every token, so that the time tells nothing about which one was near. */
async function isOneOf(token: string, tokens: readonly string[]): Promise<boolean> {
  const results = await Promise.all(tokens.map((known) => timingSafeEqual(known, token)));
  return results.includes(true);
}

import type { MiddlewareHandler } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { HTTPException } from 'hono/http-exception';
import type { AppEnv } from './app-env.ts';

export type TokenName = 'KEDB_WEBHOOK_TOKEN' | 'KEDB_API_TOKEN';

/** RFC 6750 §2.1, b64token: anything else could never arrive. */
const TOKEN = /^[A-Za-z0-9._~+/-]+=*$/;

/** Lets a request through that bears one of the secret's tokens. */
export function requireToken(name: TokenName): MiddlewareHandler<AppEnv> {
  return async function tokenGuard(c, next) {
    const tokens = readTokens(c.env, name);
    const guard = bearerAuth<AppEnv>({ realm: 'kedb', verifyToken: (token) => isOneOf(token, tokens) });
    await guard(c, doNothing).catch(refuse);
    await next();
  };
}

async function doNothing(): Promise<void> {}

/** A header that is no bearer token at all is 400 to bearerAuth; to an operator it is a token that is missing. */
function refuse(error: unknown): never {
  if (error instanceof HTTPException && error.status === 400) throw new HTTPException(401, error);
  throw error;
}

/**
 * The tokens of a secret: a comma-separated list, so that a new one can be handed out before the old one is withdrawn.
 * Throws where there is no usable one: closed, not open, and 503, which Alertmanager retries.
 */
export function readTokens(env: Env, name: TokenName): string[] {
  const tokens = splitTokens(env[name]);
  const fault = secretFault(name, tokens);
  if (fault) throw new HTTPException(503, { message: fault });
  return tokens;
}

function splitTokens(secret: string | undefined): string[] {
  return (secret ?? '')
    .split(',')
    .map((token) => token.trim())
    .filter((token) => token !== '');
}

function secretFault(name: TokenName, tokens: readonly string[]): string | null {
  if (tokens.length === 0) return `the secret ${name} is not set: wrangler secret put ${name}`;
  if (tokens.every((token) => TOKEN.test(token))) return null;
  return `the secret ${name} has a token that no header can carry: use letters, digits and ._~+/- only`;
}

const encoder = new TextEncoder();

/** Compares with every token, and digests of one length: the time tells nothing about which was near, or how long it is. */
export async function isOneOf(token: string, tokens: readonly string[]): Promise<boolean> {
  const [given, ...known] = await Promise.all([token, ...tokens].map(digestOf));
  const results = known.map((digest) => given !== undefined && crypto.subtle.timingSafeEqual(digest, given));
  return results.includes(true);
}

function digestOf(token: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', encoder.encode(token));
}

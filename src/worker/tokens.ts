import type { MiddlewareHandler } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { HTTPException } from 'hono/http-exception';
import { MIN_TOKEN } from '../core/kb/worker-config.ts';
import type { AppEnv } from './app-env.ts';

type TokenName = 'KEDB_WEBHOOK_TOKEN' | 'KEDB_API_TOKEN' | 'KEDB_EXPORT_TOKEN';

/** RFC 6750 §2.1, b64token. Other characters cannot be sent. */
const TOKEN = /^[A-Za-z0-9._~+/-]+=*$/;

/** Lets requests through that carry one of the secret's tokens. */
export function requireToken(name: TokenName): MiddlewareHandler<AppEnv> {
  return async function tokenGuard(c, next) {
    const tokens = readTokens(c.env, name);
    const guard = bearerAuth<AppEnv>({ realm: 'kedb', verifyToken: (token) => isOneOf(token, tokens) });
    await guard(c, doNothing).catch(refuse);
    await next();
  };
}

async function doNothing(): Promise<void> {}

/** bearerAuth answers 400 to a header without a bearer token. For an operator, the token is missing, so this is 401. */
function refuse(error: unknown): never {
  if (error instanceof HTTPException && error.status === 400) throw new HTTPException(401, error);
  throw error;
}

/**
 * The tokens of a secret: a comma-separated list, so that a new one can be handed out before the old one is withdrawn.
 * Throws 503 if there is no usable token: then the route is closed, and Alertmanager retries.
 */
export function readTokens(env: AppEnv['Bindings'], name: TokenName): string[] {
  const tokens = splitTokens(env[name]);
  // Only its own machine reaches `kedb serve`, so there a token may be short.
  const fault = secretFault(name, tokens, env.KEDB_SHORT_TOKENS === 'allowed' ? 1 : MIN_TOKEN);
  const shared = name === 'KEDB_EXPORT_TOKEN' ? sharedTokenFault(env, tokens) : null;
  if (fault ?? shared) throw new HTTPException(503, { message: fault ?? shared ?? '' });
  return tokens;
}

/** An export has every label of every alert, and must not open to everybody who reads or sends. */
function sharedTokenFault(env: AppEnv['Bindings'], tokens: readonly string[]): string | null {
  const others = ['KEDB_API_TOKEN', 'KEDB_WEBHOOK_TOKEN'] as const;
  const other = others.find((name) => splitTokens(env[name]).some((token) => tokens.includes(token)));
  return other
    ? `the secrets KEDB_EXPORT_TOKEN and ${other} have a token in common: make a new export token with openssl rand -hex 32`
    : null;
}

function splitTokens(secret: string | undefined): string[] {
  return (secret ?? '')
    .split(',')
    .map((token) => token.trim())
    .filter((token) => token !== '');
}

function secretFault(name: TokenName, tokens: readonly string[], shortest: number): string | null {
  if (tokens.length === 0) return `the secret ${name} is not set: wrangler secret put ${name}`;
  if (!tokens.every((token) => TOKEN.test(token)))
    return `the secret ${name} has an invalid token: use only letters, digits and ._~+/-`;
  if (tokens.some((token) => token.length < shortest))
    return `the secret ${name} has a token of fewer than ${shortest} characters: make a new one with openssl rand -hex 32`;
  if (tokens.every((token) => token.length <= MAX_TOKEN)) return null;
  return `the secret ${name} has a token of more than ${MAX_TOKEN} characters`;
}

const MAX_TOKEN = 1024;
const encoder = new TextEncoder();
/** Shared by all requests: new buffers cost more than the comparison. */
const given = new Uint8Array(MAX_TOKEN);
const known = new Uint8Array(MAX_TOKEN);

/** Compares with every token over the full buffer, so that the time does not reveal how similar a token is. */
export function isOneOf(token: string, tokens: readonly string[]): boolean {
  const fits = putInto(given, token);
  const results = tokens.map((each) => putInto(known, each) && crypto.subtle.timingSafeEqual(known, given));
  return fits && results.includes(true);
}

/** Writes a token into a buffer and fills the rest with a byte that no UTF-8 text contains. False if the token is too long. */
function putInto(room: Uint8Array, token: string): boolean {
  const { read, written } = encoder.encodeInto(token, room);
  room.fill(0xff, written);
  return read === token.length;
}

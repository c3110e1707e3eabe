import { randomBytes } from 'node:crypto';
import { UsageError } from '../io.ts';

export type Tokens = { KEDB_WEBHOOK_TOKEN: string; KEDB_API_TOKEN: string };

/** RFC 6750 §2.1, a comma between two. */
const TOKENS = /^[A-Za-z0-9._~+/-]+=*( *, *[A-Za-z0-9._~+/-]+=*)*$/;

/** The tokens of the environment, or fresh ones for this run: a server is never open because nobody chose one. */
export function ensureTokens(env: NodeJS.ProcessEnv): Tokens {
  return {
    KEDB_WEBHOOK_TOKEN: tokenFrom(env, 'KEDB_WEBHOOK_TOKEN'),
    KEDB_API_TOKEN: tokenFrom(env, 'KEDB_API_TOKEN'),
  };
}

function tokenFrom(env: NodeJS.ProcessEnv, name: keyof Tokens): string {
  const given = env[name];
  if (!given) return randomToken();
  if (TOKENS.test(given)) return given;
  throw new UsageError(
    `${name} cannot be sent as a bearer token: use letters, digits and ._~+/- only, a comma between two`,
  );
}

function randomToken(): string {
  return randomBytes(18).toString('base64url');
}

/** The first of a comma-separated list. */
export function firstToken(list: string): string {
  return list.split(',')[0]?.trim() ?? '';
}

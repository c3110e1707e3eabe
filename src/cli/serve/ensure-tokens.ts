import { randomBytes } from 'node:crypto';
import { UsageError } from '../io.ts';

export type Tokens = {
  KEDB_WEBHOOK_TOKEN: string;
  KEDB_API_TOKEN: string;
  /** Missing unless somebody chose one: then nobody can read or write the whole ledger. */
  KEDB_EXPORT_TOKEN?: string;
};

/** Tokens of RFC 6750 §2.1, separated by commas. */
const TOKENS = /^[A-Za-z0-9._~+/-]+=*( *, *[A-Za-z0-9._~+/-]+=*)*$/;

/** The tokens of the environment, or new ones for this run. Without a chosen token, the server is not open to everyone. */
export function ensureTokens(env: NodeJS.ProcessEnv): Tokens {
  return {
    KEDB_WEBHOOK_TOKEN: tokenFrom(env, 'KEDB_WEBHOOK_TOKEN'),
    KEDB_API_TOKEN: tokenFrom(env, 'KEDB_API_TOKEN'),
    ...(env.KEDB_EXPORT_TOKEN && { KEDB_EXPORT_TOKEN: tokenFrom(env, 'KEDB_EXPORT_TOKEN') }),
  };
}

function tokenFrom(env: NodeJS.ProcessEnv, name: keyof Tokens): string {
  const given = env[name];
  if (!given) return randomToken();
  if (TOKENS.test(given)) return given;
  throw new UsageError(
    `${name} is not a valid bearer token: use only letters, digits and ._~+/-, and separate tokens with commas`,
  );
}

export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The first of a comma-separated list. */
export function firstToken(list: string): string {
  return list.split(',')[0]?.trim() ?? '';
}

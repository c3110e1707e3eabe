import { randomBytes } from 'node:crypto';

export type Tokens = { KEDB_WEBHOOK_TOKEN: string; KEDB_API_TOKEN: string };

/** The tokens of the environment, or fresh ones for this run: a server is never open because nobody chose one. */
export function ensureTokens(env: NodeJS.ProcessEnv): Tokens {
  return {
    KEDB_WEBHOOK_TOKEN: env.KEDB_WEBHOOK_TOKEN || randomToken(),
    KEDB_API_TOKEN: env.KEDB_API_TOKEN || randomToken(),
  };
}

function randomToken(): string {
  return randomBytes(18).toString('base64url');
}

/** The first of a comma-separated list. */
export function firstToken(list: string): string {
  return list.split(',')[0]?.trim() ?? '';
}

import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { verifyWithJwks } from 'hono/jwt';
import type { AppEnv } from '../app-env.ts';

/** Cloudflare Access adds this header to every request that it lets through (Cloudflare One, Validate JWTs). */
const HEADER = 'cf-access-jwt-assertion';
const TEAM = /^[a-z0-9-]+\.cloudflareaccess\.com$/;
/** Cloudflare rotates the keys every six weeks. Old keys stay valid for another week. */
const KEYS_KEPT_SECONDS = 600;

/**
 * Whether Cloudflare Access let this request through, for this application. Requests that reach the Worker in another way, such as its
 * workers.dev address, have no assertion. Throws 503 if the Worker does not know its team, or cannot load the keys.
 */
export async function hasAssertion(c: Context<AppEnv>): Promise<boolean> {
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

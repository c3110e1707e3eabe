import type { Context } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { hasAssertion } from './cloudflare-access.ts';
import { hasSession } from './session.ts';

/** Whether the browser that asks has shown who it is: by a session, or by Cloudflare Access, as `access` in kedb.yaml says. */
export function isKnown(c: Context<AppEnv>): Promise<boolean> {
  return accessOf(c) === 'cloudflare-access' ? hasAssertion(c) : hasSession(c);
}

/** Without a word from the KB nobody may read: it is closed until somebody opens it. */
export async function mayRead(c: Context<AppEnv>): Promise<boolean> {
  return accessOf(c) === 'open' || (await isKnown(c));
}

function accessOf(c: Context<AppEnv>) {
  return c.var.kb.settings.access;
}

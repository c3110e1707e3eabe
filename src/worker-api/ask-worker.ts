import type { Validator } from '../core/generated/validators.js';

/** Where a Worker is, ending in a slash, and one of its KEDB_API_TOKEN. */
export type WorkerAddress = { url: URL; token: string };

/** Why the Worker did not answer, in a sentence. */
export class WorkerError extends Error {}

const DEADLINE = 30_000;

/** The Worker's own address from what a person gave; null where that is none. */
export function parseWorkerUrl(given: string): URL | null {
  const url = URL.parse(given.endsWith('/') ? given : `${given}/`);
  return url && /^https?:$/.test(url.protocol) && !url.search && !url.hash ? url : null;
}

/** What a route answers, if it is what the schema says. Throws a WorkerError otherwise. */
export async function askWorker<T>(
  { url, token }: WorkerAddress,
  path: string,
  validate: Validator,
): Promise<T> {
  const route = new URL(path, url);
  const response = await get(route, token);
  if (response.status !== 200) throw refusal(response.status, route);
  const body: unknown = await response.json().catch(() => null);
  if (validate(body)) return body as T;
  throw new WorkerError(`${url.origin} answers, but not as kedb's Worker of this version does`);
}

/** A redirect is not followed: the token is for this host alone. */
async function get(url: URL, token: string): Promise<Response> {
  try {
    const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
    return await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(DEADLINE) });
  } catch (error) {
    throw new WorkerError(`the Worker at ${url.origin} cannot be reached (${causeOf(error)})`);
  }
}

/** fetch itself only says that it failed. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}

function refusal(status: number, { origin, pathname }: URL): WorkerError {
  if (status === 401 || status === 403)
    return new WorkerError(`the Worker at ${origin} refuses the token: it takes one of its KEDB_API_TOKEN`);
  if (status === 404)
    return new WorkerError(`${origin}${pathname} is not there: is this the Worker's own address?`);
  return new WorkerError(`the Worker at ${origin} answers HTTP ${status} for ${pathname}`);
}

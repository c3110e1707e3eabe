import type { Validator } from '../generated/validators.js';
import { type Get, getByFetch } from './get.ts';

/** Where a Worker is, ending in a slash, one of its KEDB_API_TOKEN, and the way there: by fetch if left out. */
export type WorkerAddress = { url: URL; token: string; get?: Get };

/** Why the Worker did not answer, in a sentence. */
export class WorkerError extends Error {
  /** It may be over in a moment: the Worker says 503 while its ledger cannot be reached. */
  readonly isTransient: boolean;

  constructor(message: string, isTransient = false) {
    super(message);
    this.isTransient = isTransient;
  }
}

/** The Worker's own address from what a person gave; null where that is none. */
export function parseWorkerUrl(given: string): URL | null {
  const url = URL.parse(given.endsWith('/') ? given : `${given}/`);
  return url && /^https?:$/.test(url.protocol) && !url.search && !url.hash ? url : null;
}

/** What a route answers, if it is what the schema says. Throws a WorkerError otherwise. */
export async function askWorker<T>(worker: WorkerAddress, path: string, validate: Validator): Promise<T> {
  const route = new URL(path, worker.url);
  const { status, text } = await getFrom(worker, route);
  if (status !== 200) throw refusal(status, route);
  const body = parseJson(text);
  if (validate(body)) return body as T;
  throw new WorkerError(`${route.origin} answers, but not as kedb's Worker of this version does`);
}

async function getFrom({ url, token, get = getByFetch }: WorkerAddress, route: URL) {
  try {
    return await get(route, { authorization: `Bearer ${token}`, accept: 'application/json' });
  } catch (error) {
    throw new WorkerError(`the Worker at ${url.origin} cannot be reached (${causeOf(error)})`, true);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
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
  const text = `the Worker at ${origin} answers HTTP ${status} for ${pathname}`;
  return new WorkerError(text, status >= 500 || status === 429);
}

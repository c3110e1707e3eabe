import type { RecentAlerts } from '../core/compare/alert-impact.ts';
import type { EpisodesAnswer, UnmatchedAnswer, UnmatchedGroup } from '../generated/api.ts';
import { type Validator, validateEpisodesAnswer, validateUnmatchedAnswer } from '../generated/validators.js';
import { parseJson } from '../lib/util/json.ts';
import { failure, type Result, success } from '../lib/util/result.ts';

/** Where a Worker is, ending in a slash, one of its KEDB_API_TOKEN, and the way there: by fetch if left out. */
export type WorkerAddress = { url: URL; token: string; get?: Get };

/** One GET. It follows no redirect, since the token is for one host alone, and rejects when there is no answer. */
export type Get = (url: URL, headers: Record<string, string>) => Promise<{ status: number; text: string }>;

/** Why the Worker did not answer. */
export type WorkerFault = {
  /** A sentence. */
  message: string;
  /** It may be over in a moment: the Worker says 503 while its ledger cannot be reached. */
  isTransient: boolean;
};

/** Milliseconds until a Worker that says nothing is given up. */
export const DEADLINE = 30_000;

/** The most that the Worker gives of each (src/worker/routes). */
const MAX_EPISODES = 500;
const MAX_GROUPS = 1000;

/** This machine itself, as a URL names it (WHATWG URL writes every form of an IPv4 address like this). */
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** The Worker's own address from what a person gave, or what it takes instead. The token goes there, so nobody may read it on the way. */
export function parseWorkerUrl(given: string): Result<URL, string> {
  const url = URL.parse(given.endsWith('/') ? given : `${given}/`);
  const isAddress = url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username;
  if (!isAddress || url.password)
    return failure("it takes the Worker's address, such as https://kedb.example.workers.dev");
  if (url.protocol === 'https:' || LOOPBACK.test(url.hostname)) return success(url);
  return failure('it takes an https address: over http others could read the token on its way');
}

/** The alerts that a Worker saw of late; or a sentence that says why they cannot be had, which stops nothing. */
export async function askRecentAlerts(worker: WorkerAddress): Promise<Result<RecentAlerts, string>> {
  const [episodes, unmatched] = await Promise.all([
    askWorker<EpisodesAnswer>(worker, `v1/episodes?limit=${MAX_EPISODES}`, validateEpisodesAnswer),
    askUnmatched(worker),
  ]);
  if (!episodes.ok) return failure(episodes.error.message);
  if (!unmatched.ok) return failure(unmatched.error.message);
  return success({ episodes: episodes.value.episodes, groups: unmatched.value });
}

/** Alerts that no entry explains, in groups: the most frequent. */
export async function askUnmatched(worker: WorkerAddress): Promise<Result<UnmatchedGroup[], WorkerFault>> {
  const route = `v1/unmatched?limit=${MAX_GROUPS}`;
  const answer = await askWorker<UnmatchedAnswer>(worker, route, validateUnmatchedAnswer);
  return answer.ok ? success(answer.value.groups) : answer;
}

/** What a route answers, if it is what the schema says. */
export async function askWorker<T>(
  worker: WorkerAddress,
  path: string,
  validate: Validator,
): Promise<Result<T, WorkerFault>> {
  const route = new URL(path, worker.url);
  const got = await get(worker, route);
  if (!got.ok) return got;
  const { status, text } = got.value;
  if (status !== 200) return failure(refusal(status, route));
  const body = parseJson(text);
  if (validate(body)) return success(body as T);
  return failure(final(`${route.origin} answers, but not as kedb's Worker of this version does`));
}

async function get({ url, token, get = getByFetch }: WorkerAddress, route: URL) {
  try {
    return success(await get(route, { authorization: `Bearer ${token}`, accept: 'application/json' }));
  } catch (error) {
    const message = `the Worker at ${url.origin} cannot be reached (${causeOf(error)})`;
    return failure({ message, isTransient: true });
  }
}

const getByFetch: Get = async (url, headers) => {
  const signal = AbortSignal.timeout(DEADLINE);
  const response = await fetch(url, { headers, redirect: 'manual', signal });
  return { status: response.status, text: await response.text() };
};

/** fetch itself only says that it failed. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}

function refusal(status: number, { origin, pathname }: URL): WorkerFault {
  if (status === 401 || status === 403)
    return final(`the Worker at ${origin} refuses the token: it takes one of its KEDB_API_TOKEN`);
  if (status === 404) return final(`${origin}${pathname} is not there: is this the Worker's own address?`);
  const message = `the Worker at ${origin} answers HTTP ${status} for ${pathname}`;
  return { message, isTransient: status >= 500 || status === 429 };
}

function final(message: string): WorkerFault {
  return { message, isTransient: false };
}

import type { RememberedAlerts } from '../core/compare/alert-impact.ts';
import type { ImportAnswer, ImportStateAnswer, UnmatchedGroup } from '../generated/api.ts';
import {
  type Validator,
  validateEpisodesAnswer,
  validateImportAnswer,
  validateImportStateAnswer,
  validateUnmatchedAnswer,
} from '../generated/validators.js';
import { isRecord, parseJson } from '../lib/util/json.ts';
import { failure, type Result, success } from '../lib/util/result.ts';

/** A Worker's address with a final slash, one of its KEDB_API_TOKEN values, and the function that sends requests (default: fetch). */
export type WorkerAddress = { url: URL; token: string; get?: Get };

/** A Worker's address with a final slash, and one of its KEDB_EXPORT_TOKEN values. */
export type BackupAddress = { url: URL; token: string };

/** One GET request. It follows no redirects, because the token is for one host only. Rejects without an answer. */
export type Get = (url: URL, headers: Record<string, string>) => Promise<{ status: number; text: string }>;

/** Why the Worker did not answer. */
export type WorkerFault = {
  /** A sentence. */
  message: string;
  /** A retry may help: the Worker answers 503 while it cannot reach its ledger. */
  isTransient: boolean;
};

/** The time to wait for an answer, in milliseconds. */
export const DEADLINE = 30_000;

/** The Worker's limits (src/worker/routes). */
const MAX_EPISODES = 500;
const MAX_GROUPS = 1000;

/** The format of answers that this version reads (`AnswerFormat` in schema/api.schema.json). */
const FORMAT = 1;

/** This machine itself, as a URL names it (WHATWG URL writes every form of an IPv4 address like this). */
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Reads the Worker's address, or says what was expected. kedb sends the token there, so the address must be private on the way. */
export function parseWorkerUrl(given: string): Result<URL, string> {
  const url = URL.parse(given.endsWith('/') ? given : `${given}/`);
  const isAddress = url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username;
  if (!isAddress || url.password)
    return failure("expected the Worker's address, such as https://kedb.example.workers.dev");
  if (url.protocol === 'https:' || LOOPBACK.test(url.hostname)) return success(url);
  return failure('expected an https address: over http, others could read the token');
}

/** The recent alerts of a Worker, or a sentence that says why they are missing. */
export async function askRecentAlerts(worker: WorkerAddress): Promise<Result<RememberedAlerts, string>> {
  const [episodes, unmatched] = await Promise.all([
    askWorker(worker, `v1/episodes?limit=${MAX_EPISODES}`, validateEpisodesAnswer),
    askUnmatched(worker),
  ]);
  if (!episodes.ok) return failure(episodes.error.message);
  if (!unmatched.ok) return failure(unmatched.error.message);
  return success({ episodes: episodes.value.episodes, groups: unmatched.value });
}

/** The most frequent groups of alerts that no entry explains. */
export async function askUnmatched(worker: WorkerAddress): Promise<Result<UnmatchedGroup[], WorkerFault>> {
  const route = `v1/unmatched?limit=${MAX_GROUPS}`;
  const answer = await askWorker(worker, route, validateUnmatchedAnswer);
  return answer.ok ? success(answer.value.groups) : answer;
}

/** A route's answer. Fields that this version does not know are ignored: the Worker may be newer. */
export async function askWorker<T>(
  worker: WorkerAddress,
  path: string,
  validate: Validator<T>,
): Promise<Result<T, WorkerFault>> {
  const route = new URL(path, worker.url);
  const got = await get(worker, route);
  if (!got.ok) return got;
  const { status, text } = got.value;
  if (status !== 200) return failure(refusal(status, route));
  const body = parseJson(text);
  const format = isRecord(body) && typeof body.format === 'number' ? body.format : FORMAT;
  if (format > FORMAT) return failure(final(tooNew(route, format)));
  if (validate(body)) return success(body);
  return failure(final(noWorker(route)));
}

function noWorker({ origin, pathname }: URL): string {
  return `the answer of ${origin} for ${pathname} is not that of a kedb Worker`;
}

/** The export of the whole ledger, as it arrives. Every piece has the deadline, not the whole. Rejects if it breaks off. */
export async function openExport(
  worker: BackupAddress,
): Promise<Result<AsyncIterable<Uint8Array>, WorkerFault>> {
  const route = new URL('v1/export', worker.url);
  const idle = new AbortController();
  const timer = setTimeout(() => idle.abort(new Error('it sent nothing more')), DEADLINE);
  const answer = await send(worker, route, { signal: idle.signal });
  if (!answer.ok || answer.value.status !== 200) clearTimeout(timer);
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status === 200 && body) return success(untilIdle(body, timer));
  return failure(await backupRefusal(answer.value, route));
}

async function* untilIdle(
  body: AsyncIterable<Uint8Array>,
  timer: NodeJS.Timeout,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of body) {
      timer.refresh();
      yield piece;
    }
  } finally {
    clearTimeout(timer);
  }
}

/** Sends one part of an export. */
export function sendImport(
  worker: BackupAddress,
  part: number,
  lines: string,
): Promise<Result<ImportAnswer, WorkerFault>> {
  return askBackup(worker, `v1/import?part=${part}`, validateImportAnswer, { method: 'POST', body: lines });
}

/** Asks something small, so that a wrong token or a full ledger is known before megabytes are sent. */
export function askImport(worker: BackupAddress): Promise<Result<ImportStateAnswer, WorkerFault>> {
  return askBackup(worker, 'v1/import', validateImportStateAnswer, {});
}

async function askBackup<T>(
  worker: BackupAddress,
  path: string,
  validate: Validator<T>,
  init: RequestInit,
): Promise<Result<T, WorkerFault>> {
  const route = new URL(path, worker.url);
  const answer = await send(worker, route, { ...init, signal: AbortSignal.timeout(DEADLINE) });
  if (!answer.ok) return answer;
  if (answer.value.status !== 200) return failure(await backupRefusal(answer.value, route));
  const body = parseJson(await answer.value.text());
  return validate(body) ? success(body) : failure(final(noWorker(route)));
}

/** Makes the Worker forget an import that has not ended. */
export async function giveUpImport(worker: BackupAddress): Promise<Result<null, WorkerFault>> {
  const route = new URL('v1/import', worker.url);
  const signal = AbortSignal.timeout(DEADLINE);
  const answer = await send(worker, route, { method: 'DELETE', signal });
  if (!answer.ok) return answer;
  return answer.value.status === 204 ? success(null) : failure(await backupRefusal(answer.value, route));
}

async function send({ url, token }: BackupAddress, route: URL, init: RequestInit) {
  try {
    const headers = { authorization: `Bearer ${token}` };
    return success(await fetch(route, { ...init, headers, redirect: 'manual' }));
  } catch (error) {
    return failure({ message: unreachable(url, error), isTransient: true });
  }
}

/** The Worker says why, in one sentence for people. */
async function backupRefusal(response: Response, route: URL): Promise<WorkerFault> {
  const known = refusal(response.status, route, 'KEDB_EXPORT_TOKEN');
  const body = parseJson(await response.text().catch(() => ''));
  const detail = isRecord(body) && typeof body.detail === 'string' ? body.detail.slice(0, MAX_DETAIL) : '';
  return response.status < 405 || detail === ''
    ? known
    : { ...known, message: `${known.message}: ${detail}` };
}

/** In characters. The Worker's sentences are shorter. */
const MAX_DETAIL = 500;

function tooNew({ origin, pathname }: URL, format: number): string {
  return `the Worker at ${origin} answers ${pathname} in format ${format}, but this version of kedb reads up to format ${FORMAT}: update the Action or the CLI`;
}

async function get({ url, token, get = getByFetch }: WorkerAddress, route: URL) {
  try {
    return success(await get(route, { authorization: `Bearer ${token}`, accept: 'application/json' }));
  } catch (error) {
    return failure({ message: unreachable(url, error), isTransient: true });
  }
}

function unreachable({ origin }: URL, error: unknown): string {
  return `the Worker at ${origin} cannot be reached (${causeOf(error)})`;
}

const getByFetch: Get = async (url, headers) => {
  const signal = AbortSignal.timeout(DEADLINE);
  const response = await fetch(url, { headers, redirect: 'manual', signal });
  return { status: response.status, text: await response.text() };
};

/** The cause of an error. The message of fetch only says that it failed. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}

function refusal(status: number, { origin, pathname }: URL, token = 'KEDB_API_TOKEN'): WorkerFault {
  if (status === 401 || status === 403)
    return final(`the Worker at ${origin} refuses the token: use one of its ${token} values`);
  if (status === 404)
    return final(
      `${origin}${pathname} does not exist: check the address of the Worker, and deploy this version of kedb if it is older`,
    );
  const message = `the Worker at ${origin} answers HTTP ${status} for ${pathname}`;
  return { message, isTransient: status >= 500 || status === 429 };
}

function final(message: string): WorkerFault {
  return { message, isTransient: false };
}

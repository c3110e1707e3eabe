import { HttpClient } from '@actions/http-client';
import type { Validator } from '../../core/generated/validators.js';
import { retry } from '../retry.ts';
import { StepError } from '../step-error.ts';
import type { SyncInputs } from './sync-inputs.ts';

/** Milliseconds of silence. */
const DEADLINE = 30_000;

/** May be over in a moment: the Worker says 503 while its ledger cannot be reached. */
class TransientError extends StepError {}

export type Worker = Pick<SyncInputs, 'workerUrl' | 'workerToken'>;

/** What the Worker answers to a GET below its address, once it is what the schema says. Tried again while that may help. */
export function askWorker<T>(
  worker: Worker,
  path: string,
  query: Record<string, string>,
  validate: Validator,
): Promise<T> {
  const url = new URL(path, worker.workerUrl);
  url.search = new URLSearchParams(query).toString();
  return retry(
    () => askOnce<T>(url, worker.workerToken, validate),
    (error) => (error instanceof TransientError ? 0 : null),
  );
}

async function askOnce<T>(url: URL, token: string, validate: Validator): Promise<T> {
  const { status, text } = await get(url, token);
  if (status !== 200) throw refusal(status, url);
  const body = parseJson(text);
  if (validate(body)) return body as T;
  throw new StepError(`${url.origin} answers, but not as kedb's Worker of this version does`);
}

/** Through the runner's proxy, if it has one, as the toolkit goes. A redirect is not followed: the token is for this host alone. */
async function get(url: URL, token: string): Promise<{ status: number; text: string }> {
  const client = new HttpClient('kedb', [], { allowRedirects: false, socketTimeout: DEADLINE });
  try {
    const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
    const response = await client.get(url.href, headers);
    return { status: response.message.statusCode ?? 0, text: await response.readBody() };
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new TransientError(`the Worker at ${url.origin} cannot be reached (${cause})`);
  } finally {
    client.dispose();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refusal(status: number, url: URL): StepError {
  if (status === 401 || status === 403)
    return new StepError('the Worker refuses the worker-token: it takes one of KEDB_API_TOKEN');
  if (status === 404)
    return new StepError(
      `${url.origin}${url.pathname} is not there: is worker-url the Worker's own address?`,
    );
  const text = `the Worker answers HTTP ${status} for ${url.pathname}`;
  return status >= 500 || status === 429 ? new TransientError(text) : new StepError(text);
}

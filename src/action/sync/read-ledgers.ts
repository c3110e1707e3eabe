import type { LedgerOccurrences, OccurrencesAnswer } from '../../core/generated/types.ts';
import { validateOccurrencesAnswer } from '../../core/generated/validators.js';
import { StepError } from '../step-error.ts';
import { retry } from './retry.ts';
import type { SyncInputs } from './sync-inputs.ts';

const PAGE_SIZE = 1000;
const DEADLINE = 30_000;

/** May be over in a moment: the Worker says 503 while its ledger cannot be reached. */
class TransientError extends StepError {}

type Worker = Pick<SyncInputs, 'workerUrl' | 'workerToken'>;

/** All totals of all shards. One that changes meanwhile is there twice. */
export async function readLedgers(worker: Worker): Promise<LedgerOccurrences[]> {
  const ledgers: LedgerOccurrences[] = [];
  const seen = new Set<string>();
  for (let after = ''; ; ) {
    const answer = await retry(() => readPage(worker, after), delayAfter);
    ledgers.push(...answer.ledgers);
    if (!answer.more) return ledgers;
    if (seen.has(answer.next)) throw new StepError('the Worker gives the same page for ever');
    after = answer.next;
    seen.add(after);
  }
}

function delayAfter(error: unknown): number | null {
  return error instanceof TransientError ? 0 : null;
}

async function readPage({ workerUrl, workerToken }: Worker, after: string): Promise<OccurrencesAnswer> {
  const url = new URL('v1/occurrences', workerUrl);
  url.search = new URLSearchParams({ limit: String(PAGE_SIZE), ...(after !== '' && { after }) }).toString();
  const response = await ask(url, workerToken);
  if (response.status !== 200) throw refusal(response.status, url);
  const body = await response.json().catch(() => null);
  if (validateOccurrencesAnswer(body)) return body as OccurrencesAnswer;
  throw new StepError(`${url.origin} answers, but not as kedb's Worker of this version does`);
}

/** A redirect is not followed: the token is for this host alone. */
async function ask(url: URL, token: string): Promise<Response> {
  try {
    const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
    return await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(DEADLINE) });
  } catch (error) {
    throw new TransientError(`the Worker at ${url.origin} cannot be reached (${causeOf(error)})`);
  }
}

/** fetch itself only says that it failed. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
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

import { HttpClient } from '@actions/http-client';
import type { RememberedAlerts } from '../core/compare/alert-impact.ts';
import type { LedgerOccurrences, OccurrencesAnswer, UnmatchedGroup } from '../generated/api.ts';
import { validateOccurrencesAnswer } from '../generated/validators.js';
import { append } from '../lib/util/lists.ts';
import { failure, type Result } from '../lib/util/result.ts';
import {
  askRecentAlerts,
  askUnmatched,
  askWorker,
  DEADLINE,
  type Get,
  parseWorkerUrl,
  type WorkerFault,
} from '../node/ask-worker.ts';
import { retry } from './retry.ts';
import type { Session } from './session.ts';
import { InputError, StepError } from './step-error.ts';
import type { SyncInputs } from './sync/sync-inputs.ts';

const PAGE_SIZE = 1000;

/** The Worker's recent alerts; null without a Worker. If it does not answer, a notice says why, and the check continues. */
export async function askForAlerts({
  inputs,
  run,
  notices,
}: Session): Promise<Result<RememberedAlerts, string> | null> {
  if (inputs.workerUrl === '') return null;
  const answer = await askOnce(inputs.workerUrl, inputs.workerToken, run.change?.fromFork ?? false);
  if (!answer.ok) notices.say(`kedb does not compare recent alerts: ${answer.error}`);
  return answer;
}

async function askOnce(
  workerUrl: string,
  token: string,
  fromFork: boolean,
): Promise<Result<RememberedAlerts, string>> {
  const url = parseWorkerUrl(workerUrl);
  if (!url.ok) throw new InputError(`the input worker-url is ${JSON.stringify(workerUrl)}; ${url.error}`);
  if (token !== '') return askRecentAlerts({ url: url.value, token, get: getByToolkit });
  const why = fromFork ? '. GitHub gives no secrets to pull requests from forks' : '';
  return failure(`the input worker-token is empty${why}`);
}

type Worker = Pick<SyncInputs, 'workerUrl' | 'workerToken'>;

/** All totals of all shards. A total that changes meanwhile appears twice. */
export async function readLedgers(worker: Worker): Promise<LedgerOccurrences[]> {
  const ledgers: LedgerOccurrences[] = [];
  const seen = new Set<string>();
  for (let after = ''; ; ) {
    const answer = await readPage(worker, after);
    append(ledgers, answer.ledgers);
    if (!answer.more) return ledgers;
    if (seen.has(answer.next)) throw new StepError('the Worker keeps returning the same page of occurrences');
    after = answer.next;
    seen.add(after);
  }
}

function readPage(worker: Worker, after: string): Promise<OccurrencesAnswer> {
  const query = new URLSearchParams({ limit: String(PAGE_SIZE), ...(after !== '' && { after }) });
  const route = `v1/occurrences?${query}`;
  return untilAnswered(() => askWorker(addressOf(worker), route, validateOccurrencesAnswer));
}

/** Groups of alerts that no entry explains. */
export function readUnmatched(worker: Worker): Promise<UnmatchedGroup[]> {
  return untilAnswered(() => askUnmatched(addressOf(worker)));
}

function addressOf({ workerUrl, workerToken }: Worker) {
  return { url: workerUrl, token: workerToken, get: getByToolkit };
}

/** Uses the runner's proxy, if there is one, as GitHub's toolkit does. */
const getByToolkit: Get = async (url, headers) => {
  const client = new HttpClient('kedb', [], { allowRedirects: false, socketTimeout: DEADLINE });
  try {
    const response = await client.get(url.href, headers);
    return { status: response.message.statusCode ?? 0, text: await response.readBody() };
  } finally {
    client.dispose();
  }
};

/** Retries temporary faults. Without an answer, there is nothing to sync. */
function untilAnswered<T>(ask: () => Promise<Result<T, WorkerFault>>): Promise<T> {
  return retry(
    async () => {
      const answer = await ask();
      if (answer.ok) return answer.value;
      throw new NoAnswer(answer.error);
    },
    (error) => (error instanceof NoAnswer && error.isTransient ? 0 : null),
  );
}

class NoAnswer extends StepError {
  readonly isTransient: boolean;

  constructor({ message, isTransient }: WorkerFault) {
    super(message);
    this.isTransient = isTransient;
  }
}

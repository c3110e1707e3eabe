import type { Validator } from '../generated/validators.js';
import { askWorker, type WorkerAddress, WorkerError } from '../node/ask-worker.ts';
import { getByToolkit } from './get-by-toolkit.ts';
import { retry } from './retry.ts';
import { StepError } from './step-error.ts';
import type { SyncInputs } from './sync/sync-inputs.ts';

export type Worker = Pick<SyncInputs, 'workerUrl' | 'workerToken'>;

/** What a route of the Worker answers. Tried again while that may help; without an answer there is nothing to sync. */
export async function askUntilAnswered<T>(
  { workerUrl, workerToken }: Worker,
  path: string,
  query: Record<string, string>,
  validate: Validator,
): Promise<T> {
  const worker: WorkerAddress = { url: workerUrl, token: workerToken, get: getByToolkit };
  const route = `${path}?${new URLSearchParams(query)}`;
  try {
    return await retry(
      () => askWorker<T>(worker, route, validate),
      (error) => (error instanceof WorkerError && error.isTransient ? 0 : null),
    );
  } catch (error) {
    throw error instanceof WorkerError ? new StepError(error.message) : error;
  }
}

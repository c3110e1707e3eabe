import { parseWorkerUrl, type WorkerAddress } from '../node/ask-worker.ts';
import { type Io, UsageError } from './io.ts';

/** The Worker in `--worker`. The token is not an option, because other users of a machine can see options. */
export function readWorkerOption(worker: string, { env }: Io): WorkerAddress {
  const url = parseWorkerUrl(worker);
  if (!url.ok) throw new UsageError(`--worker ${worker} cannot be used; ${url.error}`);
  const [token = ''] = (env.KEDB_API_TOKEN ?? '').split(',');
  if (token.trim() === '')
    throw new UsageError('--worker needs a token: set KEDB_API_TOKEN to one of the API tokens of the Worker');
  return { url: url.value, token: token.trim() };
}

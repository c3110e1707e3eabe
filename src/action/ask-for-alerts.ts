import { parseWorkerUrl } from '../node/ask-worker.ts';
import { type RecentAlertsAnswer, readRecentAlerts } from '../node/recent-alerts.ts';
import { getByToolkit } from './get-by-toolkit.ts';
import { InputError } from './inputs.ts';
import type { Session } from './session.ts';

/** What the Worker saw of late; null where no Worker is named. Where it cannot be asked, a notice says why, and the check goes on. */
export async function askForAlerts({ inputs, run, notices }: Session): Promise<RecentAlertsAnswer | null> {
  if (inputs.workerUrl === '') return null;
  const answer = await ask(inputs.workerUrl, inputs.workerToken, run.change?.fromFork ?? false);
  if (answer.fault !== null) notices.say(`recent alerts are not compared: ${answer.fault}`);
  return answer;
}

async function ask(workerUrl: string, token: string, fromFork: boolean): Promise<RecentAlertsAnswer> {
  const url = parseWorkerUrl(workerUrl);
  if (!url)
    throw new InputError(
      `the input worker-url is ${JSON.stringify(workerUrl)}; it takes the Worker's address, such as https://kedb.example.workers.dev`,
    );
  if (token !== '') return readRecentAlerts({ url, token, get: getByToolkit });
  const why = fromFork ? ', as for every pull request from a fork, which is given no secrets' : '';
  return { value: null, fault: `the input worker-token is empty${why}` };
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { HealthAnswer } from '../../generated/api.ts';
import { type ExitCode, type Io, styleFor } from '../io.ts';
import { firstToken, type Tokens } from './ensure-tokens.ts';

type Announcement = {
  port: number;
  tokens: Tokens;
  io: Io;
  kbVersion: string;
  stopped: Promise<ExitCode>;
};

const POLL_MS = 200;

/** Waits until the Worker answers, then prints calls that are ready to paste, with tokens. */
export async function announce({ port, tokens, io, kbVersion, stopped }: Announcement): Promise<void> {
  const url = `http://127.0.0.1:${port}`;
  let gone = false;
  void stopped.then(() => {
    gone = true;
  });
  while (!gone && !(await answers(url, kbVersion))) await sleep(POLL_MS);
  if (!gone) io.stdout.write(welcome(url, tokens, io));
}

/** Whether our Worker answers: it must have our knowledge base. kedb must not print tokens for another server. */
async function answers(url: string, kbVersion: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2000) });
    const health = (await response.json()) as Partial<HealthAnswer>;
    return response.ok && health.kb_version === kbVersion;
  } catch {
    return false;
  }
}

const SAMPLE_ALERT = {
  version: '4',
  alerts: [
    {
      status: 'firing',
      labels: { alertname: 'ServiceLogError', service: 'redis', severity: 'warning' },
      annotations: { description: 'Error connecting to Redis at redis:6379. Connection refused.' },
    },
  ],
};

function welcome(url: string, { KEDB_WEBHOOK_TOKEN, KEDB_API_TOKEN }: Tokens, io: Io): string {
  const { bold, green } = styleFor(io);
  return `${green('✓')} serving at ${bold(url)}  (press Ctrl-C to stop)

Open the pages, signed in:

  ${url}/sign-in#${firstToken(KEDB_API_TOKEN)}

Send an alert, as Alertmanager does:

  curl -s ${url}/webhooks/alertmanager \\
    -H 'Authorization: Bearer ${firstToken(KEDB_WEBHOOK_TOKEN)}' \\
    -H 'Content-Type: application/json' \\
    -d '${JSON.stringify(SAMPLE_ALERT)}'

Match a log line:

  curl -s ${url}/v1/match \\
    -H 'Authorization: Bearer ${firstToken(KEDB_API_TOKEN)}' \\
    -H 'Content-Type: text/plain' \\
    --data-binary 'Error connecting to Redis at redis:6379. Connection refused.'

`;
}

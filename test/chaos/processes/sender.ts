import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../support/arbitraries/random.ts';
import type { ChaosAlert } from '../../support/sync/chaos-schedule.ts';
import type { ChaosEntry } from './knowledge-base.ts';
import { TOKEN } from './mortal-worker.ts';

/** One alert of a webhook, and its subject. */
export type Outgoing = { alert: ChaosAlert; instance: string; entry: ChaosEntry };

export type Sender = {
  url: string;
  random: Random;
  onSend: (alerts: readonly Outgoing[]) => void;
  /** `status` is null if no answer came or the sender did not wait for it. `tries` counts from 1. */
  onAnswer: (alerts: readonly Outgoing[], status: number | null, tries: number) => void;
};

const MAX_TRIES = 400;

/** Sends a webhook until it is acknowledged, as Alertmanager does. Sometimes a second sender sends the same at the same time. */
export async function deliver(alerts: readonly Outgoing[], sender: Sender): Promise<void> {
  const { random, onSend } = sender;
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    const copies = random.chance(0.15) ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) onSend(alerts);
    const sent = Array.from({ length: copies }, () => post(alerts, tries, sender));
    if ((await Promise.all(sent)).some(isAcknowledgement)) return;
    await sleep(random.between(50, 250));
  }
  throw new Error('a webhook was never acknowledged');
}

async function post(alerts: readonly Outgoing[], tries: number, sender: Sender): Promise<number | null> {
  const status = await ask(alerts, sender).catch(() => null);
  sender.onAnswer(alerts, status, tries);
  if (status !== null && status >= 400 && status < 500)
    throw new Error(`a webhook was answered with ${status}: Alertmanager would drop it`);
  return status;
}

async function ask(alerts: readonly Outgoing[], { url, random }: Sender): Promise<number> {
  const patience = random.chance(0.1) ? random.between(1, 15) : 10_000;
  const response = await fetch(`${url}/webhooks/alertmanager`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ version: '4', alerts: alerts.map(toWebhookAlert) }),
    signal: AbortSignal.timeout(patience),
  });
  await response.arrayBuffer();
  return response.status;
}

function isAcknowledgement(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}

function toWebhookAlert({ alert, instance, entry }: Outgoing): object {
  return {
    status: alert.status,
    labels: { alertname: 'LogErrors', instance },
    annotations: { description: entry.text },
    startsAt: alert.startsAt,
    endsAt: alert.endsAt ?? '0001-01-01T00:00:00Z',
  };
}

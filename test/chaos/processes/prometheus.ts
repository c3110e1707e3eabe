import { setTimeout as sleep } from 'node:timers/promises';
import type { RecordingProxy } from '../../support/worker/recording-proxy.ts';
import type { ChaosEntry } from './knowledge-base.ts';
import type { MortalAlertmanager } from './mortal-alertmanager.ts';

/** One alert that fires several times, as Prometheus reports it to Alertmanager. */
export type Watched = { instance: string; entry: ChaosEntry; episodes: number };

/** Longer than the ledger's skew of five minutes, because Alertmanager may be killed before it sends a resolve. */
const BETWEEN = 20 * 60_000;
const LENGTH = 10 * 60_000;
const AGO = 24 * 60 * 60_000;

const SEND_AGAIN_MS = 100;
const MAX_WAIT_MS = 60_000;
/** How long to wait for a resolve. It may never come: a killed Alertmanager does not know that it had sent the alert. */
const MAX_WAIT_FOR_RESOLVE_MS = 1000;

/** Fires the alert until the Worker has acknowledged it, resolves it, then fires it again. */
export async function watch(
  { instance, entry, episodes }: Watched,
  alertmanager: MortalAlertmanager,
  proxy: RecordingProxy,
): Promise<void> {
  const first = Date.now() - AGO;
  for (let number = 0; number < episodes; number += 1) {
    const start = first + number * BETWEEN;
    const alert = {
      labels: { alertname: 'Watched', instance },
      annotations: { description: entry.text },
      startsAt: new Date(start).toISOString(),
    };
    const firing = () => alertmanager.post([alert]);
    if (!(await sendUntil(firing, () => isAcknowledged(proxy, instance, 'firing', start), MAX_WAIT_MS)))
      throw new Error(`Alertmanager never got ${instance} acknowledged, episode ${number}`);
    const resolved = () => alertmanager.post([{ ...alert, endsAt: new Date(start + LENGTH).toISOString() }]);
    await sendUntil(
      resolved,
      () => isAcknowledged(proxy, instance, 'resolved', start),
      MAX_WAIT_FOR_RESOLVE_MS,
    );
  }
}

async function sendUntil(
  send: () => Promise<void>,
  isDone: () => boolean,
  maxWait: number,
): Promise<boolean> {
  for (const end = performance.now() + maxWait; performance.now() < end; ) {
    await send();
    await sleep(SEND_AGAIN_MS);
    if (isDone()) return true;
  }
  return false;
}

/** The fields of a webhook's alert that this test reads. */
type Sent = { status: string; labels: { instance: string }; startsAt: string };

export type Delivered = { instance: string; status: string; start: number; isAcknowledged: boolean };

/** The alerts that Alertmanager has sent, one by one. */
export function deliveredBy({ exchanges }: RecordingProxy): Delivered[] {
  return exchanges.flatMap(({ request, status: answer }) => {
    const { alerts } = JSON.parse(request) as { alerts: Sent[] };
    return alerts.map(({ status, labels: { instance }, startsAt }) => ({
      instance,
      status,
      start: Date.parse(startsAt),
      isAcknowledged: answer >= 200 && answer < 300,
    }));
  });
}

function isAcknowledged(proxy: RecordingProxy, instance: string, status: string, start: number): boolean {
  return deliveredBy(proxy).some(
    (one) => one.isAcknowledged && one.instance === instance && one.status === status && one.start === start,
  );
}

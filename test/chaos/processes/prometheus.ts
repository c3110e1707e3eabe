import { setTimeout as sleep } from 'node:timers/promises';
import type { RecordingProxy } from '../../support/worker/recording-proxy.ts';
import type { Telling, WorldAlert } from '../compose.ts';
import type { Span } from '../recording.ts';
import { ERROR_IDS, textOf } from './knowledge-base.ts';
import type { MortalAlertmanager } from './mortal-alertmanager.ts';
import type { World } from './world.ts';

/** Longer than the ledger's skew of five minutes, because Alertmanager may be killed before it sends a resolve. */
const BETWEEN = 20 * 60_000;
const LENGTH = 10 * 60_000;
const AGO = 24 * 60 * 60_000;

const SEND_AGAIN_MS = 100;
const MAX_WAIT_MS = 60_000;
/** How long to wait for a resolve. It may never come: a killed Alertmanager does not know that it had sent the alert. */
const MAX_WAIT_FOR_RESOLVE_MS = 1000;

/** Alerts that fire twice, as Prometheus reports them to Alertmanager. Each has an entry that no other sender has. */
export function createWatched(now: number): WorldAlert[] {
  const first = now - AGO;
  return ERROR_IDS.slice(2).map((errorId, number) => ({
    fingerprint: '',
    name: `watched-${number}`,
    errorId,
    truth: [0, 1].map((span): Span => [first + span * BETWEEN, first + span * BETWEEN + LENGTH]),
    explainedFrom: 0,
  }));
}

/** Fires the alert until the Worker has acknowledged it, resolves it, then fires it again. */
export async function watch(
  { name, errorId, truth }: WorldAlert,
  alertmanager: MortalAlertmanager,
  proxy: RecordingProxy,
): Promise<void> {
  for (const [number, [start, end]] of truth.entries()) {
    const alert = {
      labels: { alertname: 'Watched', instance: name },
      annotations: { description: textOf(errorId) },
      startsAt: new Date(start).toISOString(),
    };
    const firing = () => alertmanager.post([alert]);
    if (!(await sendUntil(firing, () => isAcknowledged(proxy, name, 'firing', start), MAX_WAIT_MS)))
      throw new Error(`Alertmanager never got ${name} acknowledged, span ${number}`);
    const resolved = () => alertmanager.post([{ ...alert, endsAt: new Date(end).toISOString() }]);
    await sendUntil(resolved, () => isAcknowledged(proxy, name, 'resolved', start), MAX_WAIT_FOR_RESOLVE_MS);
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
type Sent = { status: Telling['status']; labels: { instance: string }; startsAt: string; endsAt: string };

/** Notes the webhooks of Alertmanager. */
export function hearProxy(watched: readonly WorldAlert[], { proxy, hearing, figures }: World): void {
  const exchanges = [...proxy.exchanges].sort((a, b) => a.at - b.at);
  figures.deliveries += exchanges.length;
  for (const { at, request, status, response } of exchanges) {
    const tellings = sentIn(request).flatMap((sent): Telling[] => {
      const alert = watched.find(({ name }) => name === sent.labels.instance);
      return alert ? [toTelling(sent, alert)] : [];
    });
    hearing.note(tellings, at, isOk(status) ? JSON.parse(response) : null);
  }
}

function toTelling({ status, startsAt, endsAt }: Sent, alert: WorldAlert): Telling {
  const start = Date.parse(startsAt);
  const span = alert.truth.findLastIndex(([from]) => from <= start);
  return { alert, span, status, startsAt: start, endsAt: status === 'resolved' ? Date.parse(endsAt) : null };
}

function sentIn(request: string): Sent[] {
  return (JSON.parse(request) as { alerts: Sent[] }).alerts;
}

function isAcknowledged({ exchanges }: RecordingProxy, name: string, status: string, start: number): boolean {
  const told = exchanges
    .filter((exchange) => isOk(exchange.status))
    .flatMap(({ request }) => sentIn(request));
  return told.some(
    (one) => one.labels.instance === name && one.status === status && Date.parse(one.startsAt) === start,
  );
}

function isOk(status: number): boolean {
  return status >= 200 && status < 300;
}

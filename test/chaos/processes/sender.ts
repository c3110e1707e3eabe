import { setTimeout as sleep } from 'node:timers/promises';
import type { AlertsAnswer } from '../../../src/generated/api.ts';
import type { Telling, WorldAlert, WorldWebhook } from '../compose.ts';
import { webhookBody } from '../hearing.ts';
import { textOf } from './knowledge-base.ts';
import { TOKEN } from './mortal-worker.ts';
import type { World } from './world.ts';

const MAX_TRIES = 400;

/** `answer` is null if none came. */
type Try = { at: number; answer: Promise<AlertsAnswer | null> };

/**
 * Sends a webhook until it is acknowledged, as Alertmanager does; once, if its sender never learned whether it arrived. All of its tries
 * are over before the next webhook, so their order is known.
 */
export async function deliver({ outcome, tellings }: WorldWebhook, world: World): Promise<void> {
  if (outcome === 'refused') return;
  const tries: Try[] = [];
  while (!(await isAcknowledged(tellings, tries, world)) && outcome !== 'lost') {
    if (tries.length > MAX_TRIES) throw new Error('a webhook was never acknowledged');
    await sleep(world.random.between(50, 250));
  }
  for (const { at, answer } of tries) world.hearing.note(tellings, at, await answer);
}

/** Sometimes a second sender sends the same at the same time, and sometimes a sender does not wait for the answer. */
async function isAcknowledged(tellings: readonly Telling[], tries: Try[], world: World): Promise<boolean> {
  const { random, figures } = world;
  const copies = random.chance(0.15) ? 2 : 1;
  figures.deliveries += copies;
  const sent = Array.from({ length: copies }, () => ({ at: Date.now(), answer: post(tellings, world) }));
  tries.push(...sent);
  const patience = random.chance(0.1) ? random.between(1, 15) : null;
  const answers = Promise.all(sent.map(({ answer }) => answer));
  const heard = patience === null ? await answers : await Promise.race([answers, sleep(patience, [])]);
  return heard.some((answer) => answer !== null);
}

async function post(tellings: readonly Telling[], { worker }: World): Promise<AlertsAnswer | null> {
  const response = await fetch(`${worker.url}/webhooks/alertmanager`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: webhookBody(tellings, ({ errorId }: WorldAlert) => textOf(errorId)),
    signal: AbortSignal.timeout(10_000),
  }).catch(() => null);
  if (response && response.status >= 400 && response.status < 500)
    throw new Error(`a webhook was answered with ${response.status}: Alertmanager would drop it`);
  const text = await response?.text().catch(() => null);
  return response?.ok && text ? JSON.parse(text) : null;
}

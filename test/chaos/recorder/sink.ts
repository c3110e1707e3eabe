import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Listening, listen } from '../../support/processes/listen.ts';
import type { ToldOutcome } from '../recording.ts';

/** `gone`: it breaks every connection. `deaf`: it reads the webhook and breaks the connection. `slow`: it answers after this time. */
type SinkMode = 'well' | 'refuses' | 'gone' | 'deaf' | { slowMs: number };

type SentAlert = {
  status: 'firing' | 'resolved';
  labels: { name: string };
  startsAt: string;
  endsAt: string;
};

/** One webhook that was read. The path of its address is the number of the sender. */
export type Received = { at: number; sender: number; outcome: ToldOutcome; alerts: SentAlert[] };

/** The receiver of all webhooks. It is as ill as a scenario wants it. */
export type Sink = Listening & { received: Received[]; be: (mode: SinkMode) => void };

export async function startSink(): Promise<Sink> {
  const received: Received[] = [];
  let mode: SinkMode = 'well';
  const server = createServer(async (request, response) => {
    if (mode === 'gone') return void request.destroy();
    const { alerts } = JSON.parse(await text(request)) as { alerts: SentAlert[] };
    const one: Received = { at: Date.now(), sender: Number(request.url?.slice(1)), outcome: 'lost', alerts };
    received.push(one);
    if (mode === 'deaf') return void request.socket.destroy();
    if (typeof mode === 'object') await sleep(mode.slowMs);
    if (request.socket.destroyed) return;
    one.outcome = mode === 'refuses' ? 'refused' : 'ok';
    response.writeHead(mode === 'refuses' ? 503 : 200).end();
  });
  const be = (next: SinkMode) => {
    mode = next;
  };
  return { ...(await listen(server)), received, be };
}

/** The conditions that Prometheus watches: `broken` is 1 while a condition holds. */
export type Conditions = Listening & { set: (alert: number, holds: boolean) => void };

export async function startConditions(alerts: number): Promise<Conditions> {
  const holding = Array.from({ length: alerts }, () => false);
  const server = createServer((_, response) => {
    const lines = holding.map((holds, alert) => `broken{name="${alert}"} ${holds ? 1 : 0}\n`);
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(lines.join(''));
  });
  const set = (alert: number, holds: boolean) => {
    holding[alert] = holds;
  };
  return { ...(await listen(server)), set };
}

/**
 * `npm run bench:ledger -- --seconds 10 --json` measures how many alerts per second the Worker receives and counts, with one Durable
 * Object and with eight. One workerd on this machine runs the Worker and the ledger. So the figures show the cost of commits to disk,
 * but not of Cloudflare's network.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '../test/support/processes/processes.ts';
import { startWranglerDev } from '../test/support/worker/wrangler-dev.ts';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '10' }, json: { type: 'boolean', default: false } },
});

const TOKEN = 'token-of-the-bench-of-the-ledger';
const SECONDS = Number(values.seconds);
/** The number of webhooks at the same time, and of alerts in each: a busy evening of several Alertmanagers. */
const PARALLEL = 16;
const ALERTS = 10;

type Server = { url: string; close: () => Promise<void> };
type Sample = { ms: number; status: number };
/** `sent again` are alerts that are already open. Alertmanager sends mostly these. */
type Kind = 'new' | 'sent again';
type Result = {
  shards: number;
  kind: Kind;
  alerts_per_second: number;
  p50_ms: number;
  p99_ms: number;
  failed: number;
};

const results: Result[] = [];

for (const shards of [1, 8]) {
  const server = await startWorker(shards);
  for (const kind of ['new', 'sent again'] as const) {
    const result = summarise(shards, kind, await load(server.url, kind));
    results.push(result);
    if (!values.json) print(result);
  }
  await server.close();
}
if (values.json) console.log(JSON.stringify(results));

async function startWorker(shards: number): Promise<Server> {
  const state = mkdtempSync(join(tmpdir(), 'kedb-bench-'));
  const port = await freePort();
  const flags = ['--var', `KEDB_LEDGER_SHARDS:${shards}`];
  const worker = await startWranglerDev({ port, state, token: TOKEN, flags });
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      await worker.stop();
      rmSync(state, { recursive: true, force: true });
    },
  };
}

async function load(url: string, kind: Kind): Promise<Sample[]> {
  const samples: Sample[] = [];
  const end = performance.now() + SECONDS * 1000;
  const sender = async (_: unknown, number: number) => {
    for (let batch = number; performance.now() < end; batch += PARALLEL) {
      samples.push(await deliver(url, kind === 'new' ? batch : 0));
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, sender));
  return samples;
}

async function deliver(url: string, batch: number): Promise<Sample> {
  const alerts = Array.from({ length: ALERTS }, (_, n) => ({
    status: 'firing',
    labels: { alertname: 'LogErrors', instance: `app-${batch}-${n}` },
    annotations: {
      description: 'failed to register layer: write /usr/lib/libLLVM-15.so.1: no space left on device',
    },
    startsAt: '2026-01-01T10:00:00Z',
  }));
  const started = performance.now();
  const response = await fetch(`${url}/webhooks/alertmanager`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ version: '4', alerts }),
  });
  await response.arrayBuffer();
  return { ms: performance.now() - started, status: response.status };
}

function summarise(shards: number, kind: Kind, samples: readonly Sample[]): Result {
  const times = samples.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(1));
  return {
    shards,
    kind,
    alerts_per_second: Math.round((samples.length * ALERTS) / SECONDS),
    p50_ms: at(0.5),
    p99_ms: at(0.99),
    failed: samples.filter(({ status }) => status !== 200).length,
  };
}

function print({ shards, kind, alerts_per_second, p50_ms, p99_ms, failed }: Result): void {
  const object = shards === 1 ? '1 object' : `${shards} objects`;
  const took = `p50 ${p50_ms} ms, p99 ${p99_ms} ms a webhook of ${ALERTS}`;
  console.log(`${object}, alerts ${kind}: ${alerts_per_second} alerts/s, ${took}, ${failed} failed`);
}

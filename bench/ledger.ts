/**
 * `npm run bench:ledger -- --seconds 4 --json` measures how many alerts a second the Worker receives and counts with one Durable Object,
 * while the object holds more and more episodes. One workerd on this machine runs the Worker and the ledger, without wrangler, whose
 * proxy and traces take longer than both. So the figures show the cost of commits to disk, but not of Cloudflare's network.
 */
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Dispatcher, Pool } from 'undici';
import { compileKb } from '../src/core/kb/compile-kb.ts';
import { loadKb } from '../src/core/kb/load-kb.ts';
import { Snapshot } from '../src/core/kb/snapshot.ts';
import { filesIn } from '../test/support/kb/files-in.ts';
import { knownError } from '../test/support/kb/known-error.ts';
import { round } from './match/round.ts';
import { type Served, withWorkerd } from './workerd/serve.ts';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '4' }, json: { type: 'boolean', default: false } },
});

const SECONDS = Number(values.seconds);
/** The number of webhooks at the same time, and of alerts in each: a busy evening of several Alertmanagers. */
const PARALLEL = 16;
const ALERTS = 10;
/** For the times at a steady load: 1,000 alerts a second. */
const WEBHOOKS_A_SECOND = 100;

/** How many episodes the object holds before each part. */
const HELD = [0, 100_000, 1_000_000];
const FILL_STEP = 50_000;

/** Pages and routes that read many episodes. */
const READS = ['/alerts', '/v1/episodes?limit=500', '/v1/occurrences'];

type Row = { held: number; load: string; alerts_per_second?: number; cpu_us_per_alert?: number } & Times;
type Times = { p50_ms: number; p99_ms: number; failed: number };
type Sample = { ms: number; status: number };
/** `sent again` are alerts that are already open. Alertmanager sends mostly these. */
type Kind = 'new' | 'sent again' | 'resolved';

const rows: Row[] = [];
/** Each batch is new once. */
let batches = 0;
let filled = 0;

const { index } = compileKb(new Snapshot(loadKb(filesIn('kb')).value), {});
const detail = JSON.stringify({ entry: knownError({ error_id: 'ERROR-003' }), html: {} });
await withWorkerd(index, detail, async (served) => {
  const pool = new Pool(`http://127.0.0.1:${served.port}`, { connections: PARALLEL * 2 });
  try {
    await untilUp(pool);
    for (const held of HELD) await measure(pool, served, held);
  } finally {
    await pool.destroy();
  }
});
if (values.json) console.log(JSON.stringify(rows));
else console.table(rows);

async function measure(pool: Pool, served: Served, held: number): Promise<void> {
  await fill(pool, held);
  await saturate(pool, 'new', 1);
  const first = batches;
  for (const kind of ['new', 'sent again', 'resolved'] as const) {
    const cpu = cpuMs(served.server.pid);
    const samples = await saturate(pool, kind, SECONDS, first);
    const alerts = samples.length * ALERTS;
    note({
      ...{ held, load: `${kind}, as many as it takes` },
      alerts_per_second: Math.round(alerts / SECONDS),
      cpu_us_per_alert: Math.round(((cpuMs(served.server.pid) - cpu) * 1000) / alerts),
      ...timesOf(samples),
    });
  }
  const paced = await pace(pool, SECONDS);
  note({ held, load: 'new, 1,000 a second', alerts_per_second: 1000, ...timesOf(paced) });
  for (const path of READS) note({ held, load: `GET ${path}`, ...timesOf(await readOften(pool, path)) });
}

function note(row: Row): void {
  rows.push(row);
  console.error(JSON.stringify(row));
}

/** Puts in what is missing, in several calls, because each holds up the object. */
async function fill(pool: Pool, held: number): Promise<void> {
  for (; filled < held; filled += FILL_STEP)
    await send(pool, { path: '/', method: 'POST', body: String(FILL_STEP), headers: { 'x-half': 'fill' } });
}

/** Every sender sends its next webhook when it has the answer to the last one. */
async function saturate(pool: Pool, kind: Kind, seconds: number, first = batches): Promise<Sample[]> {
  const samples: Sample[] = [];
  const end = performance.now() + seconds * 1000;
  let next = first;
  const sender = async () => {
    while (performance.now() < end) {
      const batch = kind === 'new' ? batches++ : next++;
      // Each alert of the first load ends once. After that, its ends are sent again.
      samples.push(await deliver(pool, kind, batch));
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, sender));
  return samples;
}

/** Webhooks at fixed times, whether or not the last one is answered. The time of each begins when it was due. */
async function pace(pool: Pool, seconds: number): Promise<Sample[]> {
  const start = performance.now();
  const sent = Array.from({ length: seconds * WEBHOOKS_A_SECOND }, async (_, n) => {
    const due = start + (n * 1000) / WEBHOOKS_A_SECOND;
    await setTimeout(Math.max(0, due - performance.now()));
    return deliver(pool, 'new', batches++, due);
  });
  return Promise.all(sent);
}

function readOften(pool: Pool, path: string): Promise<Sample[]> {
  return Promise.all(Array.from({ length: 20 }, () => send(pool, { path, method: 'GET' })));
}

function deliver(pool: Pool, kind: Kind, batch: number, due?: number): Promise<Sample> {
  const ended = kind === 'resolved' ? { status: 'resolved', endsAt: '2026-11-20T11:00:00Z' } : {};
  const alerts = Array.from({ length: ALERTS }, (_, n) => ({ ...alertOf(batch, n), ...ended }));
  const body = JSON.stringify({ version: '4', alerts });
  return send(pool, { path: '/webhooks/alertmanager', method: 'POST', body }, due);
}

/** As Prometheus and Alertmanager send them, with some 500 bytes. Half of them have an entry. */
function alertOf(batch: number, n: number): object {
  const host = `app-${batch}-${n}.eu-central-1.compute.internal`;
  const text = n % 2 === 0 ? 'no space left on device' : 'is not ready';
  return {
    status: 'firing',
    labels: { alertname: `Node${n}`, instance: `${host}:9100`, job: 'node', severity: 'critical' },
    annotations: { description: `failed to register layer: write /var/lib/docker/x: ${text} on ${host}` },
    startsAt: '2026-11-20T10:00:00.123Z',
    endsAt: '0001-01-01T00:00:00Z',
    generatorURL: `https://prometheus.example/graph?g0.expr=up%7Binstance%3D%22${host}%22%7D&g0.tab=1`,
  };
}

async function send(
  pool: Pool,
  request: Dispatcher.RequestOptions,
  due = performance.now(),
): Promise<Sample> {
  const headers = { authorization: 'Bearer bench', 'content-type': 'application/json', ...request.headers };
  const response = await pool.request({ ...request, headers });
  await response.body.dump({ limit: Number.POSITIVE_INFINITY });
  return { ms: performance.now() - due, status: response.statusCode };
}

function timesOf(samples: readonly Sample[]): Times {
  const times = samples.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => round(times[Math.floor(times.length * share)] ?? 0);
  return {
    p50_ms: at(0.5),
    p99_ms: at(0.99),
    failed: samples.filter(({ status }) => status !== 200).length,
  };
}

/** The processor time of a process, in milliseconds. It says how much work a load is, however busy the machine is. */
function cpuMs(pid = 0): number {
  const [, user = 0, system = 0] =
    /\) (?:\S+ ){11}(\d+) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
  return (Number(user) + Number(system)) * 10;
}

async function untilUp(pool: Pool): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const answer = await send(pool, { path: '/healthz', method: 'GET' }).catch(() => null);
    if (answer?.status === 200) return;
    if (tries === 100) throw new Error('workerd does not answer');
    await setTimeout(100);
  }
}

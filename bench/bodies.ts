/**
 * Measures the time and the memory of large webhooks in workerd, with the ledger: `npm run bench:bodies`. Each row has a workerd of its
 * own. The memory is the peak of the process, less its resident memory after some small webhooks. `--json` prints JSON.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { toIndexEntry } from '../src/core/match/index-entry.ts';
import { knownError } from '../test/support/kb/known-error.ts';
import { indexOf } from './workerd/kb.ts';
import { type Served, withWorkerd } from './workerd/serve.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

/** V8's flags. With a heap as on Cloudflare, and as V8 chooses it, which collects garbage later. */
const HEAPS = { '128 MB': ['--max-heap-size=128'], 'no limit': [] };

type Size = { bodies: number; alerts: number };

const SIZES: Size[] = [
  { bodies: 1, alerts: 12_000 },
  { bodies: 1, alerts: 40_000 },
  { bodies: 3, alerts: 12_000 },
];

/** Half of the alerts are of this entry. */
const ENTRY = knownError({ patterns: ['no space left on device'] });
const INDEX = indexOf([toIndexEntry(ENTRY)]);
const DETAIL = JSON.stringify({ entry: ENTRY, html: {} });

const WARM_UPS = 50;

type Row = {
  heap: string;
  bodies: number;
  alerts: number;
  body_mb: number;
  answer_kb: number;
  seconds: number;
  before_mb: number;
  peak_mb: number;
  more_mb: number;
};

const rows: Row[] = [];
for (const [heap, flags] of Object.entries(HEAPS)) {
  for (const size of SIZES) {
    const measured = await withWorkerd(INDEX, DETAIL, (served) => measure(served, size), flags);
    rows.push({ heap, ...measured });
    console.error(JSON.stringify(rows.at(-1)));
  }
}

async function measure({ server, port }: Served, { bodies, alerts }: Size): Promise<Omit<Row, 'heap'>> {
  await untilUp(port);
  for (let n = 0; n < WARM_UPS; n += 1) await post(port, bodyOf(-n, 10));
  const before = megabytes(server.pid, 'VmRSS');
  const sent = Array.from({ length: bodies }, (_, number) => bodyOf(number + 1, alerts));
  const started = performance.now();
  const answers = await Promise.all(sent.map((body) => post(port, body)));
  const seconds = Math.round(performance.now() - started) / 1000;
  const peak = megabytes(server.pid, 'VmHWM');
  return {
    bodies,
    alerts,
    body_mb: Math.round((sent[0] ?? '').length / 1e5) / 10,
    answer_kb: Math.round((answers[0] ?? 0) / 1000),
    seconds,
    before_mb: before,
    peak_mb: peak,
    more_mb: peak - before,
  };
}

function bodyOf(number: number, count: number): string {
  return JSON.stringify({
    version: '4',
    alerts: Array.from({ length: count }, (_, n) => alertOf(number, n)),
  });
}

/** As Prometheus and Alertmanager send them, with some 550 bytes. */
function alertOf(number: number, n: number): object {
  const host = `worker-${number}-${n}.eu-central-1.compute.internal`;
  const text = n % 2 === 0 ? 'no space left on device' : 'is not ready';
  return {
    status: 'firing',
    labels: {
      alertname: `Node${n % 7}`,
      instance: `${host}:9100`,
      job: 'node',
      severity: 'critical',
      n: `${n}`,
    },
    annotations: { summary: `${host} failed`, description: `write /var/lib/docker/${n}: ${text} on ${host}` },
    startsAt: '2026-11-20T10:00:00.123Z',
    endsAt: '0001-01-01T00:00:00Z',
    generatorURL: `https://prometheus.example/graph?g0.expr=up%7Binstance%3D%22${host}%22%7D&g0.tab=1`,
    fingerprint: `${number.toString(16)}${n.toString(16)}`.replace('-', 'f').padStart(16, '0'),
  };
}

async function post(port: number, body: string): Promise<number> {
  const headers = { authorization: 'Bearer bench', 'content-type': 'application/json' };
  const response = await fetch(`http://127.0.0.1:${port}/webhooks/alertmanager`, {
    method: 'POST',
    headers,
    body,
  });
  const { byteLength } = await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`workerd answered ${response.status}`);
  return byteLength;
}

async function untilUp(port: number): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await post(port, bodyOf(0, 1));
      return;
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function megabytes(pid = 0, key: 'VmRSS' | 'VmHWM'): number {
  const [, kb = '0'] =
    new RegExp(`^${key}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kb) / 1024);
}

if (values.json) console.log(JSON.stringify(rows));
else console.table(rows);

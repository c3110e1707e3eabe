/**
 * Measures the memory of a Worker in workerd with the worst knowledge bases that pass the check: `npm run bench:memory`. A Worker has
 * 128 MB. The figures are the resident memory of the process, less that of a workerd with an empty knowledge base.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { round } from './match/round.ts';
import { generateIndex } from './workerd/kb.ts';
import { type Served, withWorkerd } from './workerd/serve.ts';
import { buildWorstKbs } from './workerd/worst-kbs.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

const REQUESTS = 200;

/** As on Cloudflare. Without it, V8 collects no garbage before it has a few hundred megabytes. */
const HEAP_LIMIT = '--max-heap-size=128';

/** It is served for every entry. */
const { detail: ENTRY } = generateIndex(3);

type Memory = {
  name: string;
  entries: number;
  index_mb: number;
  loaded: number;
  after_alerts: number;
  after_lines: number;
};

const rows: Memory[] = [];
for (const { name, entries, index } of buildWorstKbs()) {
  const measured = await withWorkerd(index, ENTRY, measure, [HEAP_LIMIT]);
  rows.push({ name, entries, index_mb: round(index.length / 1e6), ...measured });
  console.error(JSON.stringify(rows.at(-1)));
}

async function measure({ server, port }: Served) {
  await untilUp(port);
  const loaded = residentMb(server.pid);
  const after = async (half: string, bodyOf: (n: number) => object) => {
    for (let n = 0; n < REQUESTS; n += 1) await post(port, half, bodyOf(n));
    return residentMb(server.pid);
  };
  return { loaded, after_alerts: await after('alert', alertOf), after_lines: await after('kedb', linesOf) };
}

/** The labels and annotations meet other patterns and matchers in each request. */
function alertOf(n: number): object {
  const labels = { alertname: 'Down', x: `${'ab'.repeat(20 + 10 * n)}w${n}x1` };
  return {
    source: 'bench',
    fingerprint: `${n}`,
    status: 'firing',
    labels,
    annotations: { text: textOf(n) },
    starts_at: null,
    ends_at: null,
  };
}

function linesOf(n: number): object {
  return { lines: [textOf(n), textOf(n + REQUESTS)], near_misses: true };
}

/** Names patterns and keywords of the knowledge base. */
function textOf(n: number): string {
  return Array.from(
    { length: 30 },
    (_, k) => `w${n * 10 + (k % 10)}x${k % 20}aaaabbbbc of ${'ab'.repeat(n)} fell`,
  ).join(' ');
}

async function post(port: number, half: string, body: object): Promise<void> {
  const headers = { 'x-half': half, authorization: 'Bearer bench', 'content-type': 'application/json' };
  const url = `http://127.0.0.1:${port}/v1/match`;
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`workerd answered ${response.status}`);
}

async function untilUp(port: number): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await post(port, 'open', {});
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function residentMb(pid = 0): number {
  const [, kb = '0'] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kb) / 1024);
}

if (values.json) console.log(JSON.stringify(rows));
else console.table(rows);

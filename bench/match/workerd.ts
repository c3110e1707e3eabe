import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { buildPatternIndex } from '../../src/core/match/index/build-index.ts';
import { generateLines } from './lines.ts';
import { generatePatterns } from './patterns.ts';

const BATCH = 2000;
const ADDRESS = '127.0.0.1:8799';
/** The package says where its binary is, and has no types. */
const workerd: { default: string } = createRequire(import.meta.url)('workerd');
const ROOT = new URL('../../', import.meta.url).pathname;

export type WorkerdTiming = {
  patterns: number;
  start_ms: number;
  us_per_line: number;
  us_per_line_v8_loop: number;
};

/** Times a batch of lines in workerd from outside, since its clock stands still while a request runs. */
export async function timeInWorkerd(count: number): Promise<WorkerdTiming> {
  const folder = await mkdtemp(join(tmpdir(), 'kedb-workerd-'));
  const patterns = generatePatterns(count);
  await writeWorker(folder, JSON.stringify({ patterns, index: buildPatternIndex(patterns) }));
  const started = performance.now();
  const server = spawn(workerd.default, ['serve', join(folder, 'config.capnp')], {
    stdio: 'ignore',
  });
  try {
    await untilUp(server);
    const start_ms = performance.now() - started;
    const us_per_line = await timeBatches('engine', generateLines(BATCH));
    const us_per_line_v8_loop = await timeBatches('loop', generateLines(Math.ceil(200_000 / count)));
    return { patterns: count, start_ms, us_per_line, us_per_line_v8_loop };
  } finally {
    server.kill();
    await rm(folder, { recursive: true });
  }
}

async function untilUp(server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error('workerd has stopped');
    const isUp = await post('engine', []).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The best of several batches, less what an empty one takes. */
async function timeBatches(mode: string, lines: string[]): Promise<number> {
  const best = async (body: string[], times: number) => {
    let ms = Number.POSITIVE_INFINITY;
    for (let i = 0; i < times; i++) {
      const start = performance.now();
      await post(mode, body);
      ms = Math.min(ms, performance.now() - start);
    }
    return ms;
  };
  return ((await best(lines, 15)) - (await best([], 15))) * (1000 / lines.length);
}

async function post(mode: string, lines: string[]): Promise<void> {
  const response = await fetch(`http://${ADDRESS}/${mode}`, {
    method: 'POST',
    body: JSON.stringify(lines),
    signal: AbortSignal.timeout(20_000),
  });
  await response.text();
}

async function writeWorker(folder: string, artifact: string): Promise<void> {
  const entry = join(folder, 'worker.ts');
  await writeFile(entry, workerSource(`${ROOT}src/core/match/indexed-engine.ts`, artifact));
  const build = await rolldown({ input: entry, resolve: { modules: [`${ROOT}node_modules`] } });
  await build.write({ file: join(folder, 'bundle.js'), format: 'esm' });
  await writeFile(join(folder, 'config.capnp'), CONFIG);
}

const CONFIG = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [(name = "bundle.js", esModule = embed "bundle.js")], compatibilityDate = "2025-09-01"))],
  sockets = [(name = "http", address = "${ADDRESS}", http = (), service = "main")]
);
`;

function workerSource(engine: string, artifact: string): string {
  return `
import { createIndexedEngine } from ${JSON.stringify(engine)};
const { patterns, index } = JSON.parse(${JSON.stringify(artifact)});
const engine = createIndexedEngine(patterns, index);
let regexes;
function loop(line) {
  regexes ??= patterns.map((source) => new RegExp(source.replaceAll('(?P<', '(?<'), 'im'));
  return regexes.filter((regex) => regex.test(line)).length;
}
export default {
  async fetch(request) {
    const lines = await request.json();
    const search = request.url.endsWith('/loop') ? loop : (line) => engine.search(line).hits.length;
    return new Response(String(lines.reduce((sum, line) => sum + search(line), 0)));
  },
};`;
}

if (import.meta.main) {
  for (const count of [300, 3000, 10_000]) console.log(JSON.stringify(await timeInWorkerd(count)));
}

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** The package says where its binary is, and has no types. */
const workerd: { default: string } = createRequire(import.meta.url)('workerd');
const ROOT = new URL('../../', import.meta.url).pathname;
export const PORT = 8799;

/** Which of the Worker's halves answers: kedb, the same with a loop of V8, or one that sends as many bytes back. */
export type Half = 'kedb' | 'loop' | 'echo';

/** Lends a workerd that serves the Worker with such a knowledge base. */
export async function withWorkerd<T>(
  index: string,
  detail: string,
  use: (server: ChildProcess) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kedb-workerd-'));
  await writeWorker(folder, index, detail);
  const server = spawn(workerd.default, ['serve', join(folder, 'config.capnp')], { stdio: 'ignore' });
  try {
    return await use(server);
  } finally {
    server.kill();
    await rm(folder, { recursive: true });
  }
}

async function writeWorker(folder: string, index: string, detail: string): Promise<void> {
  await writeFile(join(folder, 'index.txt'), index);
  await writeFile(join(folder, 'detail.txt'), detail);
  await writeFile(join(folder, 'worker.ts'), WORKER);
  const build = await rolldown({
    input: join(folder, 'worker.ts'),
    moduleTypes: { '.txt': 'text' },
    resolve: { modules: [`${ROOT}node_modules`] },
    platform: 'neutral',
    external: [/^cloudflare:/, /^node:/],
  });
  await build.write({ file: join(folder, 'bundle.js'), format: 'esm' });
  await writeFile(join(folder, 'config.capnp'), CONFIG);
}

const CONFIG = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [(name = "bundle.js", esModule = embed "bundle.js")],
    compatibilityDate = "2026-08-01", compatibilityFlags = ["nodejs_compat"]))],
  sockets = [(name = "http", address = "127.0.0.1:${PORT}", http = (), service = "main")]
);
`;

/** The app as it is deployed, but for its storage: entries come from memory, and nothing is counted. */
const WORKER = `
import { createApp } from '${ROOT}src/worker/app.ts';
import { openIndex } from '${ROOT}src/core/kb/compiled-index.ts';
import { createKbMatcher } from '${ROOT}src/core/match/kb-matcher.ts';
import { createLoopEngine } from '${ROOT}bench/match/loop-engine.ts';
import detail from './detail.txt';
import index from './index.txt';

const kb = openIndex(index);
const kedb = createApp(kb);
let loop;
function openLoop() {
  const { compiled } = JSON.parse(index);
  return createApp({ ...kb, matcher: createKbMatcher(kb.entries, { compiled, createEngine: createLoopEngine }) });
}
const env = {
  KEDB_API_TOKEN: 'bench',
  KEDB_LEDGER_SHARDS: '1',
  LEDGER: {},
  ASSETS: { fetch: async () => new Response(detail) },
};
export default {
  async fetch(request, _, context) {
    const half = request.headers.get('x-half');
    if (half === 'echo') return new Response(await request.text());
    if (half === 'loop') loop ??= openLoop();
    return (half === 'loop' ? loop : kedb).fetch(request, env, context);
  },
};`;

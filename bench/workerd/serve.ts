import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** The package exports the path of its binary. It has no types. */
const workerd: { default: string } = createRequire(import.meta.url)('workerd');
const ROOT = new URL('../../', import.meta.url).pathname;

/**
 * The part of the Worker that answers. `kedb` is the real app, `loop` uses a loop of V8 instead, `echo` sends as many bytes back, and
 * `open` opens the index, as a deployed Worker does at its start, and returns the version. `alert` matches one alert. `fill` fills the
 * ledger with episodes.
 */
export type Half = 'kedb' | 'loop' | 'echo' | 'open' | 'alert' | 'fill';

export type Served = { server: ChildProcess; port: number };

/** Runs a function with a workerd that serves this knowledge base. */
export async function withWorkerd<T>(
  index: string,
  detail: string,
  use: (served: Served) => Promise<T>,
  v8Flags: readonly string[] = [],
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kedb-workerd-'));
  const port = await freePort();
  await writeWorker(folder, index, detail);
  await mkdir(join(folder, 'objects'));
  await writeFile(join(folder, 'config.capnp'), configFor(port, folder, v8Flags));
  const server = spawn(workerd.default, ['serve', join(folder, 'config.capnp')], { stdio: 'ignore' });
  try {
    return await use({ server, port });
  } finally {
    server.kill('SIGKILL');
    // Waits for the end, because the next workerd may get the same port.
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
    await rm(folder, { recursive: true });
  }
}

/** A free port. With a fixed one, a server that another run left behind could answer. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (!address || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}

async function writeWorker(folder: string, index: string, detail: string): Promise<void> {
  await writeFile(join(folder, 'index.txt'), index);
  await writeFile(join(folder, 'detail.txt'), detail);
  await writeFile(join(folder, 'worker.ts'), WORKER);
  const build = await rolldown({
    input: join(folder, 'worker.ts'),
    resolve: { modules: [`${ROOT}node_modules`] },
    platform: 'neutral',
    external: [/^cloudflare:/, /^node:/, /\.txt$/],
  });
  await build.write({ file: join(folder, 'bundle.js'), format: 'esm' });
}

const configFor = (
  port: number,
  folder: string,
  v8Flags: readonly string[],
) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "objects", disk = (path = "${folder}/objects", writable = true)), (name = "main", worker = (
    modules = [
      (name = "bundle.js", esModule = embed "bundle.js"),
      (name = "index.txt", text = embed "index.txt"),
      (name = "detail.txt", text = embed "detail.txt")],
    durableObjectNamespaces = [(className = "Ledger", uniqueKey = "ledger", enableSql = true)],
    durableObjectStorage = (localDisk = "objects"),
    bindings = [(name = "LEDGER", durableObjectNamespace = "Ledger")],
    compatibilityDate = "2026-08-01", compatibilityFlags = ["nodejs_compat"]))],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
  v8Flags = ${JSON.stringify(v8Flags)}
);
`;

/** The app as deployed, except that entries come from memory. */
const WORKER = `
import { createApp } from '${ROOT}src/worker/app.ts';
import { RECOUNT } from '${ROOT}src/worker/ledger/migrations.ts';
import { Ledger as RealLedger } from '${ROOT}src/worker/ledger/ledger.ts';
import { openIndex } from '${ROOT}src/core/kb/compiled-index.ts';
import { createKbMatcher } from '${ROOT}src/core/match/kb-matcher.ts';
import { createLoopEngine } from '${ROOT}bench/match/loop-engine.ts';
import detail from './detail.txt';
import index from './index.txt';


export class Ledger extends RealLedger {
  /** Puts in episodes without webhooks: of one source, every twentieth open. */
  fill(count) {
    const { sql } = this.ctx.storage;
    const { episodes } = sql.exec('SELECT episodes FROM ledger').one();
    sql.exec(
      \`INSERT INTO episodes (number, source, fingerprint, labels, starts_at, last_start, ends_at, error_id, nth,
         arrived_at, heard_at, closed_at)
       WITH RECURSIVE n (i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
       SELECT i, 'alertmanager', printf('%016x', i),
         json_object('alertname', 'Filled' || i % 50, 'instance', printf('worker-%d.internal:9100', i), 'job', 'node'),
         ?3, ?3, iif(i % 20 = 0, NULL, ?3), printf('ERROR-%03d', 1 + i % 20), 1,
         ?4, ?4, iif(i % 20 = 0, NULL, ?4)
       FROM n\`,
      ...[episodes + 1, episodes + count, '2026-11-20T10:00:00.000000000Z', Date.now()],
    );
    sql.exec('UPDATE ledger SET episodes = episodes + ?', count);
    sql.exec(RECOUNT);
    return String(Math.round(sql.databaseSize / 1e6));
  }
}

const parts = { compiledIndex: '', pageFiles: {} };
const open = () => (kb ??= openIndex(index));
let kb, kedb, loop;
function openLoop() {
  const { compiled } = JSON.parse(index);
  const { entries } = open();
  return createApp({ ...kb, matcher: createKbMatcher(entries, { compiled, createEngine: createLoopEngine }) }, parts);
}
const vars = {
  KEDB_SHORT_TOKENS: 'allowed',
  KEDB_API_TOKEN: 'bench',
  KEDB_WEBHOOK_TOKEN: 'bench',
  KEDB_LEDGER_SHARDS: '1',
  ASSETS: { fetch: async () => new Response(detail) },
};
export default {
  async fetch(request, bindings, context) {
    const half = request.headers.get('x-half');
    if (half === 'echo') return new Response(await request.text());
    if (half === 'open') return new Response(open().version);
    if (half === 'alert') return Response.json(open().matcher.matchAlert(await request.json()).caps);
    if (half === 'fill') return new Response(await bindings.LEDGER.getByName('ledger-0').fill(await request.json()));
    if (half === 'loop') loop ??= openLoop();
    else kedb ??= createApp(open(), parts);
    return (half === 'loop' ? loop : kedb).fetch(request, { ...bindings, ...vars }, context);
  },
};`;

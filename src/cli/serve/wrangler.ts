import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, watch, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { type Build, buildOutput } from '../../node/build.ts';
import { writeOutputFolder } from '../../node/write-output.ts';
import { type ExitCode, type Io, UsageError } from '../io.ts';
import { BUILD_FOR_SERVE } from '../options.ts';
import type { Tokens } from './ensure-tokens.ts';
import { portInUse } from './front.ts';

/** The port if it is free, or any free one for 0. Fails before anything starts, so that kedb talks to no other program on that port. */
export function findFreePort(port: number): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', () => fail(portInUse(port)));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** The folder of one server: its compiled knowledge base, its entry module and workerd's state. */
type RunFolder = {
  path: string;
  main: string;
  config: string;
  assets: string;
  state: string;
  remove: () => void;
};

type RunOptions = {
  /** The folder of the ledger. Without it, the ledger is in this run's folder and is deleted with it. */
  state: string | undefined;
  /** The folders and files whose change starts a new build. */
  watched: readonly string[];
  /** The Worker answers only to requests with it. */
  secret: string;
  /** The secrets that wrangler takes from its environment. */
  tokenNames: readonly string[];
};

export function prepareRun(root: string, build: Build, options: RunOptions): RunFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'kedb-')));
  const written = writeOutputFolder({ root: path, path: '' }, buildOutput(build));
  if (!written.ok) throw new UsageError(`${path} cannot be written: ${written.error}`);
  const main = join(path, 'index.ts');
  writeFileSync(main, entryModule(root));
  const config = join(path, 'wrangler.toml');
  writeFileSync(config, configuration(root, path, options), { mode: 0o600 });
  return {
    path,
    main,
    config,
    assets: join(path, 'assets'),
    state: options.state ?? join(path, 'state'),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Like src/worker/index.ts, but with the knowledge base of this folder. */
function entryModule(root: string): string {
  const path = (file: string) => JSON.stringify(join(root, 'src/worker', file));
  return `import compiledIndex from './kb.txt';
import pageFiles from './page-files.txt';
import { createWorker } from ${path('app.ts')};

export { Ledger } from ${path('ledger/ledger.ts')};

export default createWorker(compiledIndex, pageFiles);
`;
}

/**
 * kedb's own configuration, but it watches what is served. wrangler resolves these paths from the folder of its configuration. The
 * secret is here, because other users can read the arguments of a process.
 */
function configuration(root: string, from: string, { watched, secret, tokenNames }: RunOptions): string {
  const pathTo = (file: string) => relative(from, resolve(file));
  const lines: Record<string, string> = {
    tsconfig: `tsconfig = ${JSON.stringify(pathTo(join(root, 'tsconfig.worker.json')))}`,
    watch_dir: `watch_dir = ${JSON.stringify(watched.map(pathTo))}\ncwd = ${JSON.stringify(root)}`,
  };
  const text = readFileSync(join(root, 'wrangler.toml'), 'utf8');
  return text
    .replace(/^(tsconfig|watch_dir) = .*$/gm, (line, key) => lines[key] ?? line)
    .replace(/^required = .*$/m, `required = ${JSON.stringify(tokenNames)}`)
    .replace(/^\[vars\]$/m, `[vars]\nKEDB_LOCAL_ONLY = ${JSON.stringify(secret)}`);
}

type WranglerCall = {
  root: string;
  run: RunFolder;
  folder: string;
  settings: string | undefined;
  port: number;
  tokens: Tokens;
  io: Io;
};
/** `noteStarted`: from now on, wrangler goes on after an error. */
type Wrangler = { stopped: Promise<ExitCode>; noteStarted: () => void };

/**
 * No telemetry and no look-ups, so that it works without a network. No explorer either: wrangler's shows the whole ledger to everyone on
 * the machine, and its traces store every request.
 */
const OFFLINE = {
  X_LOCAL_EXPLORER: 'false',
  X_LOCAL_OBSERVABILITY: 'false',
  WRANGLER_WRITE_LOGS: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  CI: '1',
};

/**
 * Runs `wrangler dev`, which builds the Worker and starts workerd. Calls wrangler's script directly, not its shim, so that
 * forwarded signals reach the parent of workerd.
 */
export function startWrangler({ root, run, folder, settings, port, tokens, io }: WranglerCall): Wrangler {
  const args = [
    ...[wranglerScript(root), 'dev', run.main, '--config', run.config],
    ...['--assets', run.assets, '--persist-to', run.state],
    ...['--port', String(port), '--log-level', 'warn'],
    ...['--var', 'KEDB_SHORT_TOKENS:allowed'],
  ];
  const kb = {
    KEDB_KB: resolve(folder),
    KEDB_OUT: run.path,
    KEDB_SETTINGS: settings && resolve(settings),
    [BUILD_FOR_SERVE]: join(run.path, FAULT),
  };
  const env = { ...io.env, ...OFFLINE, ...tokens, ...kb, PATH: pathWithOurNode(io.env) };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const start = { isWaiting: true, hasFailed: false };
  for (const output of [child.stdout, child.stderr])
    output?.setEncoding('utf8').on('data', (text: string) => {
      io.stderr.write(text.replaceAll(STACK, ''));
      if (!start.isWaiting || !BUILD_FAILED.test(text)) return;
      start.hasFailed = true;
      child.kill('SIGTERM');
    });
  const watching = tellFaults(run.path, io);
  const forget = forwardSignals(child);
  const stopped = exitOf(child)
    .then((code) => (start.hasFailed || code === 2 ? notBuilt(root, io) : code))
    .finally(() => {
      watching.close();
      forget();
      run.remove();
    });
  return { stopped, noteStarted: () => Object.assign(start, { isWaiting: false }) };
}

/** The lines of a stack, which help nobody who uses kedb. */
const STACK = /^ +at .*\n/gm;

/** wrangler prints this if esbuild cannot bundle the Worker. It then waits for a change of the source, which would be kedb's own. */
const BUILD_FAILED = /\bBuild failed with \d+ error/;

function notBuilt(root: string, io: Io): ExitCode {
  io.stderr.write(
    `kedb: wrangler cannot build or run the Worker in ${root}, and says why above: run \`npm ci\` there, then start kedb serve again\n`,
  );
  return 2;
}

/** The build step writes here why it cannot build what somebody has saved. */
const FAULT = 'fault.txt';

/** Prints the faults of builds while the server runs. The last build stays. */
function tellFaults(folder: string, io: Io): { close: () => void } {
  const file = join(folder, FAULT);
  return watch(folder, () => {
    const fault = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (fault === '') return;
    rmSync(file, { force: true });
    io.stderr.write(
      `kedb: ${fault}\n  kedb serve goes on with the last build. Correct this and save: it then builds again.\n`,
    );
  });
}

function wranglerScript(root: string): string {
  const manifest = createRequire(join(root, 'package.json')).resolve('wrangler/package.json');
  return join(dirname(manifest), 'wrangler-dist', 'cli.js');
}

/** wrangler's build step runs `node …`. It must use the same Node as kedb, not an older one of the system. */
function pathWithOurNode(env: NodeJS.ProcessEnv): string {
  return [dirname(process.execPath), ...(env.PATH ? [env.PATH] : [])].join(delimiter);
}

function forwardSignals(child: ChildProcess): () => void {
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward);
  return () => process.off('SIGINT', forward).off('SIGTERM', forward);
}

/** wrangler ends with a code of its own after a signal (128 and the signal's number). */
const STOPPED: ReadonlySet<number | string | null> = new Set([0, 130, 143, 'SIGINT', 'SIGTERM']);

function exitOf(child: ChildProcess): Promise<ExitCode> {
  return new Promise((done) => {
    child.on('error', () => done(2));
    child.on('exit', (code, signal) => done(STOPPED.has(code ?? signal) ? 0 : 2));
  });
}

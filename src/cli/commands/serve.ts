import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import type { LeftOut } from '../../core/kb/usable-kb.ts';
import { renderProblems } from '../../core/output/report/render-problems.ts';
import type { HealthAnswer } from '../../generated/api.ts';
import { plural } from '../../lib/text/plural.ts';
import { printableLine } from '../../lib/text/text-style.ts';
import { compileBuild } from '../../node/build.ts';
import { lineSource } from '../../node/line-source.ts';
import { findPackageRoot } from '../../node/paths.ts';
import { type ExitCode, type Io, styleFor, UsageError } from '../io.ts';
import { loadFolder } from '../load.ts';
import { usableSnapshot } from '../open-folder.ts';
import { helpText, settingsOption } from '../options.ts';
import { refuseLinks } from '../refuse-links.ts';
import { ensureTokens, firstToken, randomToken, type Tokens } from '../serve/ensure-tokens.ts';
import { openFront } from '../serve/front.ts';
import { findFreePort, prepareRun, startWrangler } from '../serve/wrangler.ts';

type Options = { port?: string; state?: string; settings?: string };

const HELP = helpText(
  [
    ['kedb serve kb', 'serve the folder kb, with new tokens'],
    ['KEDB_WEBHOOK_TOKEN=try-me kedb serve kb --port 9000', 'choose the token and the port'],
    ['kedb serve kb --state .kedb-state', 'keep the counts for the next run'],
  ],
  { 0: 'you stopped the server', 1: 'not used' },
);

export function serveCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('serve')
    .description('check, compile and serve the knowledge base on this machine, from a clone of kedb')
    .argument('[dir]', 'folder of the knowledge base', 'kb')
    .option('--port <port>', 'port on 127.0.0.1 (default: PORT in the environment, or 8787)')
    .option('--state <dir>', 'folder for the ledger; without it, kedb deletes the ledger at the end')
    .addOption(settingsOption())
    .addHelpText('after', HELP)
    .action(async (dir: string, options: Options) => {
      const port = parsePort(options.port ?? (io.env.PORT || '8787'));
      const tokens = ensureTokens(io.env);
      const root = findPackageRoot();
      const missing = ['wrangler.toml', 'src/worker/app.ts'].find((file) => !existsSync(join(root, file)));
      if (missing !== undefined)
        throw new UsageError(
          `serve needs the source of the Worker, but ${root} has no ${missing}: run it from a clone of kedb`,
        );
      if (options.state !== undefined) refuseLinks(options.state);
      await findFreePort(port);
      const loaded = loadFolder(dir, { settings: options.settings, usage: 'kedb serve DIR' });
      io.stdout.write(renderProblems(loaded.report, lineSource(loaded.files), styleFor(io)));
      const { snapshot, leftOut } = usableSnapshot(loaded);
      if (leftOut.length > 0) io.stderr.write(leftOutLine(leftOut));
      const build = compileBuild(snapshot, dir);
      const secret = randomToken();
      const inner = await findFreePort(0);
      const front = await openFront({ port, inner, secret });
      const run = prepareRun(root, build, {
        secret,
        tokenNames: Object.keys(tokens),
        state: options.state && resolve(options.state),
        watched: [dir, ...(options.settings === undefined ? [] : [options.settings])],
      });
      const wrangler = startWrangler({
        root,
        run,
        folder: dir,
        settings: options.settings,
        port: inner,
        tokens,
        io,
      });
      await announce({ port, tokens, io, kbVersion: build.version, stopped: wrangler.stopped });
      wrangler.noteStarted();
      const code = await wrangler.stopped;
      front.close();
      exit(code);
    });
}

/** The report above gives the reasons. */
function leftOutLine(leftOut: readonly LeftOut[]): string {
  return `kedb: ${plural(leftOut.length, 'file')} left out of the answers: ${leftOut.map(({ file }) => printableLine(file)).join(', ')}\n`;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new UsageError(`${text} is not a port: use a number from 1 to 65535`);
  return port;
}

type Announcement = {
  port: number;
  tokens: Tokens;
  io: Io;
  kbVersion: string;
  stopped: Promise<ExitCode>;
};

const POLL_MS = 200;

/** Waits until the Worker answers, then prints calls that are ready to paste, with tokens. */
async function announce({ port, tokens, io, kbVersion, stopped }: Announcement): Promise<void> {
  const url = `http://127.0.0.1:${port}`;
  let gone = false;
  void stopped.then(() => {
    gone = true;
  });
  while (!gone && !(await answers(url, kbVersion))) await sleep(POLL_MS);
  if (!gone) io.stdout.write(welcome(url, tokens, io));
}

/** Whether our Worker answers: it must have our knowledge base. kedb must not print tokens for another server. */
async function answers(url: string, kbVersion: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2000) });
    const health = (await response.json()) as Partial<HealthAnswer>;
    return response.ok && health.kb_version === kbVersion;
  } catch {
    return false;
  }
}

const SAMPLE_ALERT = {
  version: '4',
  alerts: [
    {
      status: 'firing',
      labels: { alertname: 'ServiceLogError', service: 'redis', severity: 'warning' },
      annotations: { description: 'Error connecting to Redis at redis:6379. Connection refused.' },
    },
  ],
};

function welcome(url: string, { KEDB_WEBHOOK_TOKEN, KEDB_API_TOKEN }: Tokens, io: Io): string {
  const { bold, green } = styleFor(io);
  return `${green('✓')} serving at ${bold(url)}  (press Ctrl-C to stop)

Open the pages, signed in:

  ${url}/sign-in#${firstToken(KEDB_API_TOKEN)}

Send an alert, as Alertmanager does:

  curl -s ${url}/webhooks/alertmanager \\
    -H 'Authorization: Bearer ${firstToken(KEDB_WEBHOOK_TOKEN)}' \\
    -H 'Content-Type: application/json' \\
    -d '${JSON.stringify(SAMPLE_ALERT)}'

Match a log line:

  curl -s ${url}/v1/match \\
    -H 'Authorization: Bearer ${firstToken(KEDB_API_TOKEN)}' \\
    -H 'Content-Type: text/plain' \\
    --data-binary 'Error connecting to Redis at redis:6379. Connection refused.'

`;
}

import { eventually, type Running, startGroup, untilFree } from '../processes/processes.ts';

const WRANGLER = 'node_modules/wrangler/wrangler-dist/cli.js';

/** No telemetry, no look-ups, and, as with `kedb serve`, no explorer and no traces: storing them takes longer than the request. */
const OFFLINE = {
  X_LOCAL_EXPLORER: 'false',
  X_LOCAL_OBSERVABILITY: 'false',
  WRANGLER_SEND_METRICS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  CI: '1',
};

export type WranglerDev = { port: number; state: string; token: string; flags?: readonly string[] };

const MAX_TRIES = 5;

/** wrangler also chooses ports itself. It prints this message if another wrangler took one of them first. */
const LOST_A_PORT = 'Address already in use';

/** `wrangler dev` on this machine, with its state in a folder. Resolves when the Worker answers. */
export async function startWranglerDev(options: WranglerDev): Promise<Running> {
  for (let tries = 1; ; tries += 1) {
    const running = await begin(options);
    const end = await firstSign(running, options.port).catch((error: unknown) => error);
    if (end === 'answers') return running;
    await running.stop('SIGKILL');
    if (end !== LOST_A_PORT || tries === MAX_TRIES) throw end;
  }
}

async function begin({ port, state, token, flags = [] }: WranglerDev): Promise<Running> {
  const own = ['--port', String(port), '--persist-to', state, '--log-level', 'warn'];
  const tokens = { KEDB_WEBHOOK_TOKEN: token, KEDB_API_TOKEN: token };
  await untilFree(port);
  return startGroup(process.execPath, [WRANGLER, 'dev', ...own, ...flags], {
    ...process.env,
    ...OFFLINE,
    ...tokens,
  });
}

function firstSign({ output }: Running, port: number): Promise<'answers' | typeof LOST_A_PORT> {
  const probe = async () => {
    if (output().includes(LOST_A_PORT)) return LOST_A_PORT;
    return (await fetch(`http://127.0.0.1:${port}/healthz`)).ok ? 'answers' : null;
  };
  return eventually('the Worker', probe, output);
}

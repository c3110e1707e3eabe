import { eventually, type Running, startGroup, untilFree } from './processes.ts';

const WRANGLER = 'node_modules/wrangler/wrangler-dist/cli.js';

/** No telemetry, no look-ups. */
const OFFLINE = { WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false', CI: '1' };

export type WranglerDev = { port: number; state: string; token: string; flags?: readonly string[] };

/** `wrangler dev` on this machine, keeping its state in a folder; resolves when the Worker answers. */
export async function startWranglerDev({ port, state, token, flags = [] }: WranglerDev): Promise<Running> {
  const own = ['--port', String(port), '--persist-to', state, '--log-level', 'warn'];
  const tokens = { KEDB_WEBHOOK_TOKEN: token, KEDB_API_TOKEN: token };
  await untilFree(port);
  const running = startGroup(process.execPath, [WRANGLER, 'dev', ...own, ...flags], {
    ...process.env,
    ...OFFLINE,
    ...tokens,
  });
  const isHealthy = async () => ((await fetch(`http://127.0.0.1:${port}/healthz`)).ok ? true : null);
  try {
    await eventually('the Worker', isHealthy, running.output);
  } catch (error) {
    await running.stop('SIGKILL');
    throw error;
  }
  return running;
}

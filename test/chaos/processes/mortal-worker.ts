import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, type Running } from '../../support/processes/processes.ts';
import { startWranglerDev } from '../../support/worker/wrangler-dev.ts';

export const TOKEN = 'token-of-the-chaos-test-0123456789';

/** A `wrangler dev` that can be killed and starts again, at the same address and with the same state. */
export type MortalWorker = {
  url: string;
  /** Sends SIGKILL to wrangler and workerd, whatever they are doing. Resolves when the Worker answers again. */
  restart: () => Promise<void>;
  /** The same, and deletes the storage. */
  wipe: () => Promise<void>;
  stop: () => Promise<void>;
};

export async function startMortalWorker(config: string, shards: number): Promise<MortalWorker> {
  const state = mkdtempSync(join(tmpdir(), 'kedb-chaos-state-'));
  const port = await freePort();
  const flags = ['--config', config, '--var', `KEDB_LEDGER_SHARDS:${shards}`];
  const begin = () => startWranglerDev({ port, state, token: TOKEN, flags });
  const empty = () => rmSync(state, { recursive: true, force: true });
  let running: Promise<Running> = begin();
  /** Runs restarts one after the other, even if several are requested at once. */
  const after = (clean: () => void): Promise<unknown> => {
    running = running.then(async (old) => {
      await old.stop('SIGKILL');
      clean();
      return begin();
    });
    return running;
  };
  await running;
  return {
    url: `http://127.0.0.1:${port}`,
    restart: async () => void (await after(() => {})),
    wipe: async () => void (await after(empty)),
    async stop() {
      const last = await running.catch(() => null);
      await last?.stop('SIGKILL');
      empty();
    },
  };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAlertmanager } from '../../support/alertmanager.ts';
import { TOKEN } from './mortal-worker.ts';

/** The real Alertmanager, killed and started again on its own storage. */
export type MortalAlertmanager = {
  /** As Prometheus does, which sends again what did not arrive. */
  post: (alerts: object[]) => Promise<void>;
  restart: () => Promise<void>;
  stop: () => Promise<void>;
};

const WAITS = { group: '50ms', interval: '100ms', repeat: '200ms' };

export async function startMortalAlertmanager(worker: string): Promise<MortalAlertmanager> {
  const folder = mkdtempSync(join(tmpdir(), 'kedb-chaos-alertmanager-'));
  const receiver = `${worker}/webhooks/alertmanager`;
  const begin = () => startAlertmanager({ receiver, token: TOKEN, folder, waits: WAITS });
  let alertmanager = begin();
  await alertmanager;
  return {
    async post(alerts) {
      await (await alertmanager).post(alerts).catch(() => 0);
    },
    async restart() {
      alertmanager = alertmanager.then(async ({ running }) => {
        await running.stop('SIGKILL');
        return begin();
      });
      await alertmanager;
    },
    async stop() {
      await (await alertmanager).running.stop('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

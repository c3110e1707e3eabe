import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAlertmanager } from '../../support/processes/alertmanager.ts';
import { TOKEN } from './mortal-worker.ts';

/** The real Alertmanager, killed and started again on its own storage. */
export type MortalAlertmanager = {
  /** Posts alerts as Prometheus does: it sends them again until they arrive. */
  post: (alerts: object[]) => Promise<void>;
  restart: () => Promise<void>;
  stop: () => Promise<void>;
};

function configFor(worker: string): string {
  return `
route:
  receiver: kedb
  group_by: [alertname]
  group_wait: 50ms
  group_interval: 100ms
  repeat_interval: 200ms
receivers:
  - name: kedb
    webhook_configs:
      - url: ${worker}/webhooks/alertmanager
        http_config:
          authorization: { credentials: ${TOKEN} }
`;
}

export async function startMortalAlertmanager(worker: string): Promise<MortalAlertmanager> {
  const folder = mkdtempSync(join(tmpdir(), 'kedb-chaos-alertmanager-'));
  const begin = () => startAlertmanager({ folder, config: configFor(worker) });
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
      const last = await alertmanager.catch(() => null);
      await last?.running.stop('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, freePort, type Running, start } from './processes.ts';

/** Without Alertmanager on the machine, its tests are skipped with a message. CI installs it. */
export const isAlertmanagerInstalled = spawnSync('prometheus-alertmanager', ['--version']).status === 0;

export type AlertmanagerOptions = {
  /** The folder of its configuration and storage. After a kill, another Alertmanager can continue there. */
  folder: string;
  config: string;
};

export type Alertmanager = { url: string; running: Running; post: (alerts: object[]) => Promise<number> };

/** The real Alertmanager, alone in its cluster. */
export async function startAlertmanager({ folder, config }: AlertmanagerOptions): Promise<Alertmanager> {
  const port = await freePort();
  const file = join(folder, 'alertmanager.yml');
  writeFileSync(file, config);
  const running = start('prometheus-alertmanager', [
    `--config.file=${file}`,
    `--storage.path=${join(folder, 'data')}`,
    `--web.listen-address=127.0.0.1:${port}`,
    '--cluster.listen-address=',
  ]);
  const url = `http://127.0.0.1:${port}`;
  const isReady = async () => ((await fetch(`${url}/-/ready`)).ok ? true : null);
  await eventually('Alertmanager', isReady, running.output);
  return { url, running, post: (alerts) => post(url, alerts) };
}

/** Posts alerts as Prometheus does. Returns the status of the answer. */
async function post(url: string, alerts: object[]): Promise<number> {
  const response = await fetch(`${url}/api/v2/alerts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(alerts),
  });
  return response.status;
}

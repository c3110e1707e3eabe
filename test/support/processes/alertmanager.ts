import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, freePort, type Running, start } from './processes.ts';

/** On a machine without it, tests with it are left out, and say so; CI installs it and runs them. */
export const isAlertmanagerInstalled = spawnSync('prometheus-alertmanager', ['--version']).status === 0;

export type AlertmanagerOptions = {
  /** Of its configuration and its storage; another one may begin where one was killed. */
  folder: string;
  config: string;
};

export type Alertmanager = { url: string; running: Running; post: (alerts: object[]) => Promise<number> };

/** The real one, alone in its cluster. */
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

/** As Prometheus does; gives the status of the answer. */
async function post(url: string, alerts: object[]): Promise<number> {
  const response = await fetch(`${url}/api/v2/alerts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(alerts),
  });
  return response.status;
}

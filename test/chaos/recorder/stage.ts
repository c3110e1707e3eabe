import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../support/processes/processes.ts';
import { MortalProcess } from './mortal-process.ts';
import type { Scenario } from './scenarios.ts';
import { type Conditions, type Sink, startConditions, startSink } from './sink.ts';

/** A second of the recording is a minute of the world. So five seconds are Alertmanager's default `group_interval`. */
export const WORLD_MS_A_MS = 60;

/** A new Prometheus learns its targets after five seconds (discovery/manager.go). */
const DISCOVERY_MS = 6000;

/** All processes of one scenario. */
export type Stage = {
  sink: Sink;
  conditions: Conditions;
  alertmanagers: MortalProcess[];
  prometheuses: MortalProcess[];
  /** Deletes the notification log and the silences of a stopped Alertmanager. */
  wipe: (alertmanager: number) => void;
  close: () => Promise<void>;
};

export async function openStage(scenario: Scenario): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'kedb-recorder-'));
  const [sink, conditions] = [await startSink(), await startConditions(scenario.conditions.length)];
  const peers = await portsFor(scenario.alertmanagers ?? 1);
  const alertmanagers = peers.map((_, n) =>
    createAlertmanager(n, { folder, peers, sink: sink.url, scenario }),
  );
  const targets = peers.map(({ web }) => `127.0.0.1:${web}`);
  const prometheuses = (await portsFor(scenario.prometheuses ?? 1)).map(({ web }, n) =>
    createPrometheus(n, { folder, web, targets, conditions: new URL(conditions.url).host }),
  );
  const all = [...alertmanagers, ...prometheuses];
  await Promise.all(all.map((process) => process.start()));
  await sleep(DISCOVERY_MS);
  return {
    sink,
    conditions,
    alertmanagers,
    prometheuses,
    wipe: (n) => rmSync(join(folder, `alertmanager-${n}`, 'data'), { recursive: true, force: true }),
    async close() {
      await Promise.all(all.map((process) => process.stop('SIGKILL')));
      await Promise.all([sink.close(), conditions.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Ports = { web: number; cluster: number };

async function portsFor(count: number): Promise<Ports[]> {
  const ports: Ports[] = [];
  for (let left = count; left > 0; left -= 1)
    ports.push({ web: await freePort(), cluster: await freePort() });
  return ports;
}

type AlertmanagerOptions = { folder: string; peers: Ports[]; sink: string; scenario: Scenario };

function createAlertmanager(
  number: number,
  { folder, peers, sink, scenario }: AlertmanagerOptions,
): MortalProcess {
  const name = `alertmanager-${number}`;
  const config = file(folder, name, 'alertmanager.yml', alertmanagerConfig(`${sink}/${number}`, scenario));
  const { web = 0, cluster = 0 } = peers[number] ?? {};
  const others = peers.filter((peer) => peer.web !== web);
  return new MortalProcess(name, {
    command: 'prometheus-alertmanager',
    url: `http://127.0.0.1:${web}`,
    args: [
      `--config.file=${config}`,
      `--storage.path=${join(folder, name, 'data')}`,
      `--web.listen-address=127.0.0.1:${web}`,
      `--data.retention=${scenario.retention ?? '120h'}`,
      '--alerts.gc-interval=2s',
      '--data.maintenance-interval=2s',
      ...(scenario.isCluster ? clusterFlags(cluster, others) : ['--cluster.listen-address=']),
    ],
  });
}

/** The defaults, sixty times as fast: peers wait 15 s for each other, and exchange all they know every minute. */
function clusterFlags(port: number, others: readonly Ports[]): string[] {
  return [
    `--cluster.listen-address=127.0.0.1:${port}`,
    ...others.map(({ cluster }) => `--cluster.peer=127.0.0.1:${cluster}`),
    '--cluster.peer-timeout=250ms',
    '--cluster.gossip-interval=10ms',
    '--cluster.pushpull-interval=1s',
    '--cluster.settle-timeout=1s',
    '--cluster.reconnect-interval=1s',
  ];
}

function alertmanagerConfig(
  url: string,
  { groupBy = '[alertname]', repeatInterval = '20s' }: Scenario,
): string {
  return `
route:
  receiver: sink
  group_by: ${groupBy}
  group_wait: 500ms
  group_interval: 5s
  repeat_interval: ${repeatInterval}
receivers:
  - name: sink
    webhook_configs: [{ url: '${url}' }]
`;
}

type PrometheusOptions = { folder: string; web: number; targets: string[]; conditions: string };

/** It looks every half minute of the world, and tells each alert every minute, with an end four minutes ahead. */
function createPrometheus(
  number: number,
  { folder, web, targets, conditions }: PrometheusOptions,
): MortalProcess {
  const name = `prometheus-${number}`;
  const rules = file(folder, name, 'rules.yml', RULES);
  const config = `
global: { scrape_interval: 500ms, scrape_timeout: 500ms, evaluation_interval: 500ms }
rule_files: ['${rules}']
scrape_configs: [{ job_name: conditions, static_configs: [{ targets: ['${conditions}'] }] }]
alerting: { alertmanagers: [{ static_configs: [{ targets: ${JSON.stringify(targets)} }] }] }
`;
  return new MortalProcess(name, {
    command: 'prometheus',
    url: `http://127.0.0.1:${web}`,
    args: [
      `--config.file=${file(folder, name, 'prometheus.yml', config)}`,
      `--storage.tsdb.path=${join(folder, name, 'data')}`,
      `--web.listen-address=127.0.0.1:${web}`,
      '--rules.alert.resend-delay=1s',
    ],
  });
}

const RULES = `
groups:
  - name: conditions
    rules:
      - alert: Broken
        expr: broken == 1
`;

/** Writes a file in the folder of a process. Returns its path. */
function file(folder: string, process: string, name: string, text: string): string {
  mkdirSync(join(folder, process), { recursive: true });
  const path = join(folder, process, name);
  writeFileSync(path, text);
  return path;
}

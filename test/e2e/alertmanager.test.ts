import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AlertsAnswer } from '../../src/generated/api.ts';
import {
  type Alertmanager,
  isAlertmanagerInstalled,
  startAlertmanager,
} from '../support/processes/alertmanager.ts';
import { eventually, freePort, type Running, start } from '../support/processes/processes.ts';
import { type RecordingProxy, startRecordingProxy } from '../support/worker/recording-proxy.ts';

const TOKEN = 'token-of-the-end-to-end-test-0123';

/** The configuration of docs/alertmanager.md, with Alertmanager's shortest waits, and with the proxy as its target. */
function alertmanagerConfig(receiver: string, tokenFile: string): string {
  const [, documented = ''] =
    /```yaml\n(route:[\s\S]*?)```/.exec(readFileSync('docs/alertmanager.md', 'utf8')) ?? [];
  return documented
    .replace('https://known-errors.example.workers.dev', receiver)
    .replace('/etc/alertmanager/kedb-token', tokenFile)
    .replace('route:\n', 'route:\n  group_wait: 1s\n  group_interval: 1s\n  repeat_interval: 2s\n');
}

const ALERT = {
  labels: { alertname: 'LogErrors', service: 'redis', instance: 'app-1' },
  annotations: {
    summary: 'Errors in the log',
    description: 'Error connecting to Redis at redis:6379. Connection refused.',
  },
};

describe.skipIf(!isAlertmanagerInstalled && !process.env.CI)('a real Alertmanager and a real workerd', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kedb-e2e-'));
  const running: Running[] = [];
  let alertmanager: Alertmanager;
  let proxy: RecordingProxy;

  beforeAll(async () => {
    const port = await freePort();
    const kedb = start(process.execPath, ['src/cli/main.ts', 'serve', 'kb', '--port', String(port)], {
      ...process.env,
      KEDB_WEBHOOK_TOKEN: TOKEN,
    });
    running.push(kedb);
    await eventually('the Worker', () => reach(`http://127.0.0.1:${port}/healthz`), kedb.output);
    proxy = await startRecordingProxy(`http://127.0.0.1:${port}`);
    const tokenFile = join(folder, 'token');
    writeFileSync(tokenFile, TOKEN);
    alertmanager = await startAlertmanager({ folder, config: alertmanagerConfig(proxy.url, tokenFile) });
    running.push(alertmanager.running);
  });

  afterAll(async () => {
    await Promise.all(running.map(({ stop }) => stop()));
    await proxy?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('fires: the entry and its plan come back', async () => {
    const startsAt = new Date(Date.now() - 5_000).toISOString();
    expect(await alertmanager.post([{ ...ALERT, startsAt }])).toBe(200);
    const { alerts, kb_version } = await answerWhere(() => true);
    expect(kb_version).toMatch(/^[0-9a-f]{16}$/);
    expect(alerts).toHaveLength(1);
    expect(alerts[0]).toMatchObject({
      alert: { source: 'alertmanager', status: 'firing', labels: ALERT.labels, ends_at: null },
      match: { error_id: 'ERROR-001', evidence: [{ by: 'pattern', field: 'annotations.description' }] },
      plan: { error_id: 'ERROR-001', owners: { group: 'tech-devops' } },
    });
    expect(['auto_fix', 'expected']).toContain(alerts[0]?.plan?.decision);
  });

  it('is sent again: the same answer for the same alert', async () => {
    const first = proxy.exchanges.length;
    await eventually('the re-send', async () => (proxy.exchanges.length > first ? true : null));
    const answers = proxy.exchanges.map(({ response }) => JSON.parse(response) as AlertsAnswer);
    const fingerprints = answers.flatMap(({ alerts }) => alerts.map(({ alert }) => alert.fingerprint));
    expect(new Set(fingerprints).size).toBe(1);
    expect(proxy.exchanges.every(({ status }) => status === 200)).toBe(true);
  });

  it('resolves: the entry without a plan', async () => {
    const startsAt = new Date(Date.now() - 10_000).toISOString();
    const endsAt = new Date().toISOString();
    expect(await alertmanager.post([{ ...ALERT, startsAt, endsAt }])).toBe(200);
    const { alerts } = await answerWhere(({ alerts: [alert] }) => alert?.alert.status === 'resolved');
    expect(alerts[0]).toMatchObject({ match: { error_id: 'ERROR-001' }, plan: null });
    expect(alerts[0]?.alert.ends_at).not.toBeNull();
  });

  function answerWhere(accept: (answer: AlertsAnswer) => boolean): Promise<AlertsAnswer> {
    return eventually(
      'the answer',
      async () => {
        const answers = proxy.exchanges
          .filter(({ status }) => status === 200)
          .map(({ response }) => JSON.parse(response) as AlertsAnswer);
        return answers.find(accept) ?? null;
      },
      () => JSON.stringify(proxy.exchanges),
    );
  }
});

async function reach(url: string): Promise<true | null> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
  return response.ok ? true : null;
}

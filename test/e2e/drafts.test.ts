import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkKb } from '../../src/core/checks/check-kb.ts';
import { readHealthyLogs } from '../../src/node/read-kb.ts';
import { filesIn } from '../support/kb/files-in.ts';
import { eventually, freePort, type Running, start } from '../support/processes/processes.ts';
import { textsIn } from '../support/processes/temporary-folder.ts';
import { createSyncWorld, type SyncWorld } from '../support/sync/sync-world.ts';

const TOKENS = { KEDB_WEBHOOK_TOKEN: 'webhook-token', KEDB_API_TOKEN: 'api-token' };
const OWN = 'kedb/drafts-main-kb';

/** One coloured log line of 144 containers at 144 times. A log forwarder sends each as an alert. */
const ALERTS = Array.from({ length: 144 }, (_, n) => ({
  status: 'firing',
  labels: { alertname: 'LogErrors', service: 'billing', pod: `worker-${n}` },
  annotations: {
    description:
      `\u001b[2m2026-11-22T10:${String(n % 60).padStart(2, '0')}:07.${n}Z\u001b[0m \u001b[31mERROR\u001b[0m worker-${n}: ` +
      `no route to 10.0.${n}.7:5672 after ${n}ms, job 0a1b2c3d-0000-4000-8000-${String(n).padStart(12, '0')}`,
  },
  startsAt: '2026-11-22T10:00:00Z',
  endsAt: '0001-01-01T00:00:00Z',
}));

describe('144 coloured lines of one message', () => {
  let kedb: Running;
  let url = '';
  let world: SyncWorld;

  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    kedb = start(process.execPath, ['src/cli/main.ts', 'serve', 'kb', '--port', String(port)], {
      ...process.env,
      ...TOKENS,
    });
    await eventually('the Worker', () => fetch(`${url}/healthz`).then(({ ok }) => ok || null), kedb.output);
    const entries = Object.entries(textsIn('kb')).map(([path, text]) => [`kb/${path}`, text] as const);
    world = await createSyncWorld(Object.fromEntries(entries), {});
  });

  afterAll(async () => {
    await kedb?.stop();
    await world?.close();
  });

  it('are one group of 144, and one draft that the check has nothing against', async () => {
    const response = await fetch(`${url}/webhooks/alertmanager`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKENS.KEDB_WEBHOOK_TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({ version: '4', alerts: ALERTS }),
    });
    expect(response.status).toBe(200);
    const inputs = { drafts: 'true', 'worker-url': url };
    const { exitCode, stdout, outputs } = await world.sync(inputs);
    expect([exitCode, outputs.drafts]).toEqual([0, '1']);
    expect(stdout).toContain('ERROR-026 drafted, fired 144 times');
    expect((await world.sync(inputs)).outputs).toMatchObject({ drafts: '1', 'drafts-pull-request': '1' });
    expect(world.github().pulls.list).toHaveLength(1);
    world.repository.git('checkout', '--quiet', OWN);
    const {
      snapshot: { kb },
      report,
    } = checkKb(filesIn(`${world.repository.folder}/kb`), { healthyLogs: readHealthyLogs() });
    expect(kb.entries.filter(({ in_kb }) => !in_kb)).toHaveLength(1);
    expect(report.problems.filter(({ file }) => file.startsWith('_drafts/'))).toEqual([]);
  });
});

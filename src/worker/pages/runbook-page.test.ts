import { describe, expect, it } from 'vitest';
import { entryText } from '../../../test/support/kb/kb-files.ts';
import { appOf, type Call } from '../../../test/support/workerd/app-of.ts';

const POOL = entryText(
  'ERROR-901',
  `patterns: ['pool is exhausted']
auto_fix: true
fix_command: systemctl restart pool
exceptions: [{ name: Reboot, after: 'alertname="HostRebooted"', within: 30m }]`,
);
const FILES = {
  'kedb.yaml': 'access: open\nmax_attempts: 1',
  'redis/ERROR-901-pool.md': POOL,
  'redis/ERROR-902-disk.md': entryText('ERROR-902', `patterns: ['disk is full']`),
};
const call = appOf(FILES);
const HTML = { accept: 'text/html' };

type Labels = Record<string, string>;

/** Fires an alert, as Alertmanager would, that only its annotation explains. */
async function fire(labels: Labels, log: string, status = 'firing'): Promise<void> {
  const ends = status === 'firing' ? {} : { endsAt: new Date(Date.now() + 1000).toISOString() };
  const body = JSON.stringify({ version: '4', alerts: [{ status, labels, annotations: { log }, ...ends }] });
  const headers = { authorization: 'Bearer webhook-token', 'content-type': 'application/json' };
  expect((await call('/webhooks/alertmanager', { method: 'POST', headers, body })).status).toBe(200);
}

async function fail(labels: Labels): Promise<void> {
  const { episodes } = await (await call('/v1/episodes')).json<{
    episodes: { id: string; labels: Labels }[];
  }>();
  const episode = episodes.find((one) => JSON.stringify(one.labels) === JSON.stringify(labels))?.id;
  const key = crypto.randomUUID();
  const body = JSON.stringify({ error_id: 'ERROR-901', outcome: 'failed', episode, idempotency_key: key });
  const headers = { authorization: 'Bearer api-token', 'content-type': 'application/json' };
  expect((await call('/v1/outcomes', { method: 'POST', headers, body })).status).toBe(200);
}

async function text(path: string, from: Call = call): Promise<string> {
  return (await from(path)).text();
}

describe('an alert that its annotations explained', () => {
  it('leads to its entry by its labels alone, while it fires and after', async () => {
    const labels = { alertname: 'LogErrors', job: 'shop' };
    expect((await call('/r/LogErrors?job=shop')).status).toBe(404);
    await fire(labels, 'pool is exhausted');
    for (const path of ['/r/LogErrors?job=shop', '/r/LogErrors', '/r/LogErrors/ERROR-901?job=shop'])
      expect(await text(path)).toMatch(/^AUTO-FIX {2}ERROR-901/);
    const html = await (await call('/r/LogErrors?job=shop', { headers: HTML })).text();
    expect(html).toContain('This entry answered the alert that started at');
    await fire(labels, 'pool is exhausted', 'resolved');
    expect((await call('/r/LogErrors?job=shop')).status).toBe(404);
    expect((await call('/r/LogErrors/ERROR-901?job=shop')).status).toBe(200);
    expect((await call('/r/LogErrors/ERROR-902?job=shop')).status).toBe(404);
  });

  it('and others of its name are listed each with why, and with its own plan, in every format', async () => {
    await fire({ alertname: 'Several', job: 'a' }, 'pool is exhausted');
    await fire({ alertname: 'Several', job: 'b' }, 'disk is full');
    const list = await text('/r/Several?.format=text');
    expect(list).toContain('https://kedb.test/r/Several/ERROR-901\n');
    expect(list).toContain('this entry answered the alert that started at');
    expect(await text('/r/Several?.format=markdown&team=')).toContain('/r/Several/ERROR-902?team=');
  });
});

describe('the plan', () => {
  it('says what the webhook says once the fix has failed too often', async () => {
    const labels = { alertname: 'Failing', job: 'shop', pod: 'x' };
    await fire(labels, 'pool is exhausted');
    expect(await text('/r/Failing?job=shop')).toMatch(/^AUTO-FIX/);
    await fail(labels);
    expect(await text('/r/Failing?job=shop&pod=x')).toMatch(/^ESCALATE/);
    expect(await text('/r/Failing?job=shop')).toMatch(/^ESCALATE/);
    expect(await (await call('/r/Failing', { headers: HTML })).text()).toContain('Escalate');
    await fire(labels, 'pool is exhausted', 'resolved');
    expect(await text('/r/Failing/ERROR-901?job=shop')).toMatch(/^AUTO-FIX/);
  });

  it('says to wait after an alert that explains this one', async () => {
    await fire({ alertname: 'Waiting' }, 'pool is exhausted');
    await fire({ alertname: 'HostRebooted' }, 'kernel: Linux version');
    expect(await text('/r/Waiting')).toMatch(/^WAIT until/);
  });
});

describe('a label', () => {
  it('may be called format', async () => {
    await fire({ alertname: 'Disk', format: 'xfs' }, 'disk is full');
    const html = await (await call('/r/Disk?format=xfs', { headers: HTML })).text();
    expect(html).toContain('format=&quot;xfs&quot;');
  });
});

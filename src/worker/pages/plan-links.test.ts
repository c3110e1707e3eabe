import { reset } from 'cloudflare:test';
import { afterEach, describe, expect, it } from 'vitest';
import { entryText } from '../../../test/support/kb/kb-files.ts';
import { appOf } from '../../../test/support/workerd/app-of.ts';
import type { AlertsAnswer } from '../../generated/api.ts';

const POOL = `patterns: ['pool is exhausted']
auto_fix: true
fix_command: systemctl restart pool`;
const call = appOf({
  'kedb.yaml': 'access: open\nmax_attempts: 1',
  'redis/ERROR-901-pool.md': entryText('ERROR-901', POOL),
});
const HTML = { accept: 'text/html' };

afterEach(() => reset());

/** Fires an alert, and returns its fingerprint. */
async function fire(labels: Record<string, string>): Promise<string> {
  const alerts = [{ status: 'firing', labels, annotations: { log: 'pool is exhausted' } }];
  const headers = { authorization: 'Bearer webhook-token', 'content-type': 'application/json' };
  const body = JSON.stringify({ alerts });
  const response = await call('/webhooks/alertmanager', { method: 'POST', headers, body });
  return (await response.json<AlertsAnswer>()).alerts[0]?.alert.fingerprint ?? '';
}

async function fail(fingerprint: string): Promise<void> {
  const key = crypto.randomUUID();
  const body = JSON.stringify({
    error_id: 'ERROR-901',
    outcome: 'failed',
    fingerprint,
    idempotency_key: key,
  });
  const headers = { authorization: 'Bearer api-token', 'content-type': 'application/json' };
  expect((await call('/v1/outcomes', { method: 'POST', headers, body })).status).toBe(200);
}

const text = async (path: string) => (await call(path)).text();

describe('the plan of an alert', () => {
  it('links to itself in every format, and never to the page that does not know the alert', async () => {
    const labels = { alertname: 'Pool (main)|1', job: 'a b&c' };
    const path = '/r/Pool%20(main)%7C1/ERROR-901?job=a+b%26c';
    await fail(await fire(labels));
    const shown = await (await call(path, { headers: HTML })).text();
    expect(shown).toContain('plan-escalate');
    expect(shown).not.toContain('data-copy');
    expect(shown).not.toContain('does not know about your alert');
    expect(shown).not.toContain('href="/entries/ERROR-901"');
    expect(shown).toContain(`href="${path}"`);
    const url = `https://kedb.test${path}`;
    expect((await text(path)).split('\n')[2]).toBe(url);
    const inMarkdown = url.replaceAll('(', '%28').replaceAll(')', '%29');
    expect(await text(`${path}&.format=markdown`)).toContain(`([open](${inMarkdown}))`);
    expect(JSON.parse(await text(`${path}&.format=slack`)).blocks[1].elements[0].text).toContain(
      `<${url}|open>`,
    );
    expect((await call(inMarkdown.replace('https://kedb.test', ''))).status).toBe(200);
  });

  it('says once how many attempts failed, and offers no command', async () => {
    await fail(await fire({ alertname: 'Pool' }));
    const said = await text('/r/Pool/ERROR-901');
    expect(said.match(/attempts? failed/g)).toHaveLength(1);
    expect(said).toContain('Escalate now: 1 attempt failed, and the limit is 1.');
    expect(said).toContain('Command that did not help (do not run it again)');
  });

  it('is not the plan of the entry, which says so', async () => {
    const entry = async () => (await call('/entries/ERROR-901', { headers: HTML })).text();
    expect(await entry()).toContain('This page does not know about your alert.');
    for (const job of ['x', 'y', 'z']) await fail(await fire({ alertname: 'Pool', job }));
    const html = await entry();
    expect(html).toContain('attempts failed');
    expect(html).not.toContain('Run the fix');
  });
});

import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { entryText } from '../../../test/support/kb/kb-files.ts';
import { appOf } from '../../../test/support/workerd/app-of.ts';
import type { OutcomesAnswer } from '../../generated/api.ts';

const ORIGIN = 'https://kedb.test';
const call = appOf({
  'kedb.yaml': 'access: open',
  'redis/ERROR-001-redis.md': entryText('ERROR-001', "patterns: ['redis is gone']"),
});

function send(path: string, fields: Record<string, string>, cookie = ''): Promise<Response> {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    origin: ORIGIN,
    accept: 'text/html',
  };
  const body = new URLSearchParams(fields).toString();
  return call(path, { method: 'POST', body, headers: { ...headers, cookie } });
}

async function signIn(): Promise<string> {
  const response = await send('/sign-in', { token: 'api-token', to: '/alerts' });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** The fields that the form of an episode sends. */
async function report(outcome: string, over: Record<string, string> = {}): Promise<Response> {
  const form = { error_id: 'ERROR-001', idempotency_key: 'key-of-the-form', outcome, ...over };
  return send('/alerts/outcome', form, await signIn());
}

async function tell(...alerts: object[]): Promise<void> {
  const headers = { authorization: 'Bearer webhook-token', 'content-type': 'application/json' };
  await call('/webhooks/alertmanager', { method: 'POST', headers, body: JSON.stringify({ alerts }) });
}

async function outcomesOf(key: string): Promise<string[]> {
  const { outcomes } = await (await call('/v1/outcomes')).json<OutcomesAnswer>();
  return outcomes.filter((one) => one.idempotency_key === key).map(({ outcome }) => outcome);
}

describe('the form of /alerts', () => {
  it('counts an outcome once, however often it is sent', async () => {
    for (const response of [await report('fixed'), await report('fixed')]) {
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toBe('/alerts');
    }
    expect(await outcomesOf('key-of-the-form')).toEqual(['fixed']);
  });

  it('tells a person who sends another outcome that the first one counts', async () => {
    await report('fixed', { idempotency_key: 'pressed-twice' });
    const response = await report('failed', { idempotency_key: 'pressed-twice' });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('You already reported a different outcome with this form');
    expect(await outcomesOf('pressed-twice')).toEqual(['fixed']);
  });

  it.each([
    [{ error_id: 'ERROR-999' }, 'there is no entry with this id'],
    [{ unknown: 'x' }, 'the form data is not valid: reload /alerts and try again'],
  ])('refuses %j', async (over, said) => {
    const response = await report('fixed', over);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(said);
  });
});

describe('/alerts', () => {
  it('shows an alert without a name and without a text', async () => {
    const alerts = [{ alertname: '' }, { alertname: ' ', job: 'shop' }, { job: 'shop' }].map((labels) => ({
      status: 'firing',
      labels,
    }));
    await tell(...alerts);
    const html = await (await call('/alerts', { headers: { accept: 'text/html' } })).text();
    expect(html.match(/<h3>An alert without a name: no known error<\/h3>/g)).toHaveLength(3);
    expect(html).toContain('<h3>An alert without a name</h3><p class="muted">It has no text.</p>');
  });

  it('says why kedb closed an alert, whose runbook stays in every format', async () => {
    const ledger = env.LEDGER.getByName('ledger-0');
    const run = (sql: string) => runInDurableObject(ledger, (_, { storage }) => void storage.sql.exec(sql));
    const annotations = { description: 'redis is gone' };
    await tell({ status: 'firing', labels: { alertname: 'Silent', job: 'redis' }, annotations });
    await run('UPDATE episodes SET heard_at = heard_at - 20 * 86400000');
    await runDurableObjectAlarm(ledger);
    const page = async (path: string, accept: string) => (await call(path, { headers: { accept } })).text();
    const html = await page('/alerts', 'text/html');
    expect(html).toContain('<span>kedb closed it, because it heard nothing more of this alert</span>');
    await run(`UPDATE episodes SET closed_by = 'quota' WHERE closed_by = 'silence'`);
    const full = await page('/alerts', 'text/html');
    expect(full).toContain('<span>kedb closed it, because too many alerts are open</span>');
    for (const accept of ['text/plain', 'text/markdown']) {
      const runbook = await page('/r/Silent/ERROR-001?job=redis', accept);
      expect(runbook).toContain('ERROR-001');
      expect(runbook).not.toMatch(/silence|quota|closed_by/);
    }
  });
});

describe('pages that kedb cannot show', () => {
  it('say it in words for people, and tell programs what to do', async () => {
    const html = { accept: 'text/html' };
    const without = appOf({ 'kedb.yaml': 'access: open' }, { KEDB_LEDGER_SHARDS: '0' });
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const failed = await without('/alerts', { headers: html });
    log.mockRestore();
    expect(failed.status).toBe(503);
    expect(await failed.text()).toContain('kedb cannot read its data just now. Try again in a minute.');
    const missing = await (await call('/nope', { headers: html })).text();
    expect(missing).toContain('There is no page /nope. Check the address, or search the entries.');
    expect(await (await call('/nope')).json()).toMatchObject({ detail: 'there is no GET /nope' });
  });
});

describe('the lists of /alerts', () => {
  const page = async (path: string) => (await call(path, { headers: { accept: 'text/html' } })).text();
  const linkOf = (html: string) =>
    /<a href="([^"]*ended=[^"]*)">Show older alerts/.exec(html)?.[1]?.replaceAll('&amp;', '&');

  it('have pages, so that no ended alert is lost behind the first hundred that fire', async () => {
    const alerts = Array.from({ length: 150 }, (_, n) => ({
      status: 'firing',
      labels: { alertname: `Old${n}` },
      startsAt: '2026-11-20T10:00:00Z',
    }));
    const firing = { status: 'firing', labels: { alertname: 'New' }, startsAt: '2026-11-20T11:00:00Z' };
    await tell(...alerts);
    await tell(
      ...alerts.map((one) => ({ ...one, status: 'resolved', endsAt: '2026-11-20T10:30:00Z' })),
      firing,
    );
    const first = await page('/alerts');
    const second = await page(linkOf(first) ?? '');
    const namesIn = (html: string) => [...html.matchAll(/Old\d+(?=:)/g)].map(([name]) => name);
    const shown = new Set([...namesIn(first), ...namesIn(second)]);
    for (const { labels } of alerts) expect(shown).toContain(labels.alertname);
    for (const html of [first, second]) expect(html).toContain('New');
  });

  it('refuse a cursor that nobody gave out', async () => {
    expect((await call('/alerts?ended=x', { headers: { accept: 'text/html' } })).status).toBe(400);
  });
});

import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entryText } from '../../../test/support/kb/kb-files.ts';
import { appOf, type Call } from '../../../test/support/workerd/app-of.ts';
import type { AlertsAnswer, EntryAnswer, MatchAnswer, RunbookAnswer } from '../../generated/api.ts';
import type { Plan } from '../../generated/plan.ts';
import { failure } from '../../lib/util/result.ts';
import { Ledger } from '../ledger/ledger.ts';

const FILES = {
  'kedb.yaml': 'access: open',
  'redis/ERROR-901-pool.md': entryText(
    'ERROR-901',
    `alerts: ['alertname="PoolDown"']
patterns: ['pool is exhausted']
auto_fix: true
fix_command: systemctl restart pool
exceptions: [{ name: Reboot, after: 'alertname="HostRebooted"', within: 30m }]`,
  ),
  'redis/ERROR-902-disk.md': entryText(
    'ERROR-902',
    `alerts: ['alertname="DiskFull"']
patterns: ['disk is full']
auto_fix: true
fix_command: systemctl restart disk`,
  ),
  'redis/ERROR-903-kind.md': entryText(
    'ERROR-903',
    `alerts: ['alertname="CacheDown"']
patterns: ['cache is down']
auto_fix: true
fix_command: systemctl restart cache
exceptions: [{ name: Reboot, after: 'kind="reboot"', within: 30m }]`,
  ),
};
const SAID = 'kedb could not read the past of this alert, so it offers no command.';
const call = appOf(FILES);

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await reset();
});

async function send(labels: readonly Record<string, string>[], to: Call = call): Promise<AlertsAnswer> {
  const body = JSON.stringify({ alerts: labels.map((one) => ({ status: 'firing', labels: one })) });
  const headers = { authorization: 'Bearer webhook-token', 'content-type': 'application/json' };
  const response = await to('/webhooks/alertmanager', { method: 'POST', headers, body });
  expect(response.status).toBe(200);
  return response.json<AlertsAnswer>();
}

const names = (count: number, more: Record<string, string> = {}) =>
  Array.from({ length: count }, (_, n) => ({ alertname: `Other${n}`, ...more }));

async function runbook(path: string, from: Call = call): Promise<RunbookAnswer> {
  return (await from(`${path}?.format=json`)).json<RunbookAnswer>();
}

function expectNoCommand(plan: Plan | null | undefined): void {
  expect(plan).toMatchObject({ decision: 'manual', command: null, suggested_command: null });
  expect(plan?.reasons.at(-1)?.text).toContain(SAID);
}

function expectCommand(plan: Plan | null | undefined): void {
  expect(plan).toMatchObject({ decision: 'auto_fix', command: expect.stringContaining('systemctl') });
}

describe('the plan behind a runbook link has no command', () => {
  it.each(['listEpisodesOf', 'listRecent', 'readRates'] as const)('if %s fails', async (method) => {
    expectCommand((await runbook('/r/PoolDown')).plan);
    vi.spyOn(Ledger.prototype, method).mockReturnValue(failure(null));
    const { plan, is_past_known } = await runbook('/r/PoolDown');
    expectNoCommand(plan);
    expect(is_past_known).toBe(false);
  });

  it('if the ledger does not answer in time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const silent = new Proxy({}, { get: () => () => new Promise(() => {}) });
    const slow = appOf(FILES, { LEDGER: { getByName: () => silent } as unknown as Env['LEDGER'] });
    const answer = runbook('/r/PoolDown', slow);
    await vi.advanceTimersByTimeAsync(5000);
    await vi.advanceTimersByTimeAsync(5000);
    expectNoCommand((await answer).plan);
  });

  it('if its episodes are too large to read', async () => {
    const wide = Array.from({ length: 280 }, (_, n) => ({
      alertname: 'PoolDown',
      n: `${n}${'x'.repeat(15_000)}`,
    }));
    await send(wide.slice(0, 140));
    expectCommand((await runbook('/r/PoolDown')).plan);
    await send(wide.slice(140));
    expectNoCommand((await runbook('/r/PoolDown')).plan);
    expectCommand((await runbook('/r/DiskFull')).plan);
  });

  it('if more alerts of this name are open than it looks through', async () => {
    const alerts = Array.from({ length: 1001 }, (_, n) => ({ alertname: 'DiskFull', n: `${n}` }));
    await send(alerts.slice(0, 1000));
    expectCommand((await runbook('/r/DiskFull')).plan);
    await send(alerts.slice(1000));
    expectNoCommand((await runbook('/r/DiskFull')).plan);
  });

  it('and no number of open alerts with other names takes it away', async () => {
    await send(names(3000));
    expectCommand((await runbook('/r/DiskFull')).plan);
  });

  it('in every format, and says why', async () => {
    const without = appOf(FILES, { KEDB_LEDGER_SHARDS: '0' });
    for (const headers of [{ accept: 'text/html' }, { accept: 'text/plain' }, { accept: 'text/markdown' }]) {
      const text = await (await without('/r/PoolDown', { headers })).text();
      expect(text).toContain(SAID);
      expect(text).not.toContain('systemctl');
    }
  });

  it('and an entry that only the past could match is not denied', async () => {
    const without = appOf(FILES, { KEDB_LEDGER_SHARDS: '0' });
    expect((await without('/r/Unknown/ERROR-901')).status).toBe(503);
    expect(await (await without('/r/Unknown')).text()).toContain(
      'kedb could not read the past of this alert.',
    );
    expect((await call('/r/Unknown/ERROR-901')).status).toBe(404);
  });
});

describe('labels that the ledger dropped', () => {
  it('do not hide the failed attempts of their alert', async () => {
    const labels = { alertname: 'DiskFull', text: 'x'.repeat(20_000), host: 'a' };
    const [answer] = (await send([labels])).alerts;
    const headers = { authorization: 'Bearer api-token', 'content-type': 'application/json' };
    for (const key of ['1', '2', '3']) {
      const { id: episode } = answer?.episode ?? {};
      const body = JSON.stringify({
        error_id: 'ERROR-902',
        outcome: 'failed',
        idempotency_key: key,
        episode,
      });
      await call('/v1/outcomes', { method: 'POST', headers, body });
    }
    const { plan } = await (await call('/r/DiskFull?text=x&host=a&.format=json')).json<RunbookAnswer>();
    expect(plan?.decision).toBe('escalate');
    const other = await (await call('/r/DiskFull?host=b&.format=json')).json<RunbookAnswer>();
    expectCommand(other.plan);
  });
});

describe('the plan in the answer to a webhook', () => {
  const plansOf = async (to: Call = call) => {
    const { alerts } = await send([{ alertname: 'PoolDown' }, { alertname: 'DiskFull' }], to);
    return alerts.map(({ plan }) => plan);
  };

  it('has no command if more alerts arrived than `after` looks through', async () => {
    await send(names(1000));
    const [pool, disk] = await plansOf();
    expectNoCommand(pool);
    expectCommand(disk);
  });

  it('has no command if a label that the ledger dropped may name the alert before', async () => {
    await send(names(10, { text: 'x'.repeat(20_000) }));
    expectCommand((await plansOf())[0]);
    await send([{ alertname: 'HostRebooted', text: 'x'.repeat(20_000) }]);
    expectNoCommand((await plansOf())[0]);
  });

  it('has a command though an alert with a name that is too long to keep arrived', async () => {
    await send([{ alertname: 'x'.repeat(20_000) }]);
    expectCommand((await plansOf())[0]);
  });

  it('has no command if an `after` without a name fits a label that the ledger dropped', async () => {
    expectCommand((await send([{ alertname: 'CacheDown' }])).alerts[0]?.plan);
    await send([{ alertname: 'Evil', text: 'x'.repeat(20_000) }]);
    expectNoCommand((await send([{ alertname: 'CacheDown', n: '2' }])).alerts[0]?.plan);
  });

  it('has no command if another shard does not answer, and the alert counts', async () => {
    const shards = appOf(FILES, { KEDB_LEDGER_SHARDS: '8' });
    vi.spyOn(Ledger.prototype, 'listRecent').mockReturnValue(failure(null));
    const [pool, disk] = await plansOf(shards);
    expectNoCommand(pool);
    expectCommand(disk);
    const { alerts } = await send([{ alertname: 'PoolDown' }], shards);
    expect(alerts[0]?.episode).toMatchObject({ opened: false, state: 'open', count: 1 });
  });
});

describe('a pasted log has no past', () => {
  it('so its plan is the same without the ledger', async () => {
    const without = appOf(FILES, { KEDB_LEDGER_SHARDS: '0' });
    const headers = { authorization: 'Bearer api-token', 'content-type': 'text/plain' };
    const response = await without('/v1/match', { method: 'POST', headers, body: 'pool is exhausted' });
    const { plans } = await response.json<MatchAnswer>();
    expectCommand(plans['ERROR-901']);
  });
});

describe('a plan without an alert', () => {
  const api = { authorization: 'Bearer api-token' };
  const strict = appOf({ ...FILES, 'kedb.yaml': 'access: open\nmin_success_rate: 0.5' });
  const plansOf = async (from: Call): Promise<(Plan | undefined)[]> => {
    const posted = { method: 'POST', headers: { ...api, 'content-type': 'text/plain' } };
    const matched = await from('/v1/match', { ...posted, body: 'disk is full' });
    const page = await from('/entries/ERROR-902?format=json', { headers: api });
    return [
      await (await from('/v1/entries/ERROR-902/plan', { headers: api })).json<Plan>(),
      (await (await from('/v1/entries/ERROR-902', { headers: api })).json<EntryAnswer>()).plan,
      (await page.json<EntryAnswer>()).plan,
      (await matched.json<MatchAnswer>()).plans['ERROR-902'],
    ];
  };

  it('has no command if nobody knows whether the fix works often enough for the team', async () => {
    for (const plan of await plansOf(strict)) expectCommand(plan);
    vi.spyOn(Ledger.prototype, 'readRates').mockReturnValue(failure(null));
    for (const plan of await plansOf(strict)) {
      expect(plan).toMatchObject({ decision: 'manual', command: null, suggested_command: null });
      expect(plan?.reasons.at(-1)?.text).toContain('kedb could not read how often this fix worked');
    }
    const page = await (await strict('/entries/ERROR-902', { headers: { accept: 'text/html' } })).text();
    expect(page).not.toContain('Run the fix');
    for (const plan of await plansOf(call)) expectCommand(plan);
  });
});

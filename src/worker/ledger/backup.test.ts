import { evictAllDurableObjects, reset, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entryText } from '../../../test/support/kb/kb-files.ts';
import { appOf, type Call } from '../../../test/support/workerd/app-of.ts';
import { ExportCheck } from '../../core/counting/ledger-export.ts';
import { planSync } from '../../core/counting/plan-sync.ts';
import { parseEntry } from '../../core/entry/parse-entry.ts';
import { DEFAULT_SETTINGS } from '../../core/kb/settings/settings.ts';
import type {
  AlertsAnswer,
  EpisodesAnswer,
  OccurrencesAnswer,
  OutcomesAnswer,
  ReadyAnswer,
  UnmatchedAnswer,
} from '../../generated/api.ts';
import { validateOccurrencesAnswer } from '../../generated/validators.js';
import { failure, success } from '../../lib/util/result.ts';
import { Backup } from './backup.ts';
import { Ledger } from './ledger.ts';

/** Each entry has all that happened, once, whatever happens to the storage after an export. */

const PATH = 'redis/ERROR-001-redis.md';
const ENTRY = entryText('ERROR-001', "patterns: ['redis is gone']");
const TOKENS = { KEDB_EXPORT_TOKEN: 'export-token' };
const EXPORT = { authorization: 'Bearer export-token' };
const API = { authorization: 'Bearer api-token' };
const START = Date.parse('2026-11-23T12:00:00Z');

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }));
afterEach(async () => {
  vi.useRealTimers();
  await reset();
});

function worker(shards = 1): Call {
  return appOf({ [PATH]: ENTRY }, { ...TOKENS, KEDB_LEDGER_SHARDS: String(shards) });
}

async function send(
  call: Call,
  names: readonly string[],
  text = 'redis is gone',
): Promise<AlertsAnswer['alerts']> {
  vi.setSystemTime(Date.now() + 60_000);
  const alerts = names.map((name) => ({
    status: 'firing',
    labels: { alertname: 'Redis', name },
    annotations: { description: text },
    fingerprint: name,
    startsAt: new Date(START + 1000).toISOString(),
  }));
  const headers = { authorization: 'Bearer webhook-token' };
  const response = await call('/webhooks/alertmanager', {
    method: 'POST',
    headers,
    body: JSON.stringify({ alerts }),
  });
  expect(response.status).toBe(200);
  return (await response.json<AlertsAnswer>()).alerts;
}

async function exported(call: Call): Promise<string> {
  const response = await call('/v1/export', { headers: EXPORT });
  expect(response.status).toBe(200);
  return new TextDecoder().decode(await response.arrayBuffer());
}

function importInto(call: Call, body: string, part = 1): Promise<Response> {
  return call(`/v1/import?part=${part}`, { method: 'POST', headers: EXPORT, body });
}

async function read<T>(call: Call, path: string): Promise<T> {
  return (await call(path, { headers: API })).json<T>();
}

/** A branch with one entry. */
function createBranch() {
  let text = ENTRY;
  let countsText: string | null = null;
  return {
    async sync(call: Call): Promise<void> {
      const { ledgers } = await read<OccurrencesAnswer>(call, '/v1/occurrences');
      const settings = DEFAULT_SETTINGS;
      const files = new Map([[PATH, text]]);
      const plan = planSync({ files, countsText, settings, ledgers, actor: 'kedb', at: Date.now() });
      expect(plan).toMatchObject({ problems: [], refusal: null });
      text = plan.edits.get(PATH) ?? text;
      countsText = plan.countsText ?? countsText;
    },
    count: () => parseEntry(PATH, text).value.entry?.occurrence_count,
  };
}

describe('an export and its import', () => {
  it.each(
    [
      { from: 1, to: 1, syncs: [0, 1, 2, 3, 4, 5, 6, 7] },
      { from: 1, to: 3, syncs: [0, 3] },
      { from: 3, to: 1, syncs: [1, 6] },
      { from: 3, to: 2, syncs: [2, 5] },
    ].flatMap(({ syncs, ...shards }) => syncs.map((syncs) => ({ ...shards, syncs }))),
  )('lose nothing and double nothing: $from to $to shards, syncs $syncs', async ({ from, to, syncs }) => {
    const branch = createBranch();
    const [old, fresh] = [worker(from), worker(to)];
    const syncIf = (bit: number, call: Call) => (syncs & bit ? branch.sync(call) : Promise.resolve());
    await send(old, ['a', 'b', 'c', 'd', 'e']);
    await syncIf(1, old);
    await send(old, ['f', 'g']);
    const file = await exported(old);
    await syncIf(2, old);
    // After each step, the storage is lost.
    const lines = file.trimEnd().split('\n');
    const steps = [
      async () => {},
      () => syncIf(4, fresh),
      () => importInto(fresh, lines.slice(0, -2).join('\n')),
      () => importInto(fresh, file),
      async () => {
        await importInto(fresh, file);
        await syncIf(4, fresh);
      },
    ];
    for (const step of steps) {
      await step();
      await reset();
    }
    expect((await importInto(fresh, file)).status).toBe(200);
    const again = await send(fresh, ['a', 'c', 'g', 'new']);
    expect(again.map(({ episode }) => episode?.opened)).toEqual([false, false, false, true]);
    await branch.sync(fresh);
    await branch.sync(fresh);
    expect(branch.count()).toBe(8);
  });

  it('hold over several generations', async () => {
    const branch = createBranch();
    for (let generation = 0; generation < 4; generation += 1) {
      const call = worker(1 + (generation % 3));
      await send(call, [`of ${generation}`, 'always']);
      const file = await exported(call);
      await reset();
      expect((await importInto(worker(1 + ((generation + 1) % 3)), file)).status).toBe(200);
    }
    await branch.sync(worker(2));
    expect(branch.count()).toBe(5);
  });

  it('keep ids, outcomes, rates and failed attempts', async () => {
    const old = worker(3);
    const [alert] = await send(old, ['a', 'b', 'c']);
    await send(old, ['nobody'], 'nobody knows this');
    const report = (call: Call, key: string) =>
      call('/v1/outcomes', {
        method: 'POST',
        headers: { ...API, 'content-type': 'application/json' },
        body: JSON.stringify({
          error_id: 'ERROR-001',
          outcome: 'failed',
          episode: alert?.episode?.id,
          idempotency_key: key,
        }),
      });
    await report(old, 'one');
    const told = async (call: Call) => {
      const { episodes } = await read<EpisodesAnswer>(call, '/v1/episodes');
      const { outcomes } = await read<OutcomesAnswer>(call, '/v1/outcomes');
      const unmatched = await read<object>(call, '/v1/unmatched');
      const byId = episodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      return { byId, outcomes, unmatched };
    };
    const before = await told(old);
    const file = await exported(old);
    await reset();
    const fresh = worker(2);
    await importInto(fresh, file);
    expect(await told(fresh)).toEqual(before);
    expect(await (await report(fresh, 'one')).json()).toMatchObject({ counted: false, failed_attempts: 1 });
    expect(await (await report(fresh, 'two')).json()).toMatchObject({
      counted: true,
      episode: alert?.episode?.id,
      failed_attempts: 2,
    });
  });

  it.each([1, 2, 4])('keep how often each unmatched group came, in %i shards', async (shards) => {
    const names = Array.from({ length: 40 }, (_, n) => `${n}`);
    await send(worker(4), names, 'nobody knows this');
    const file = await exported(worker(4));
    await reset();
    const [head, ...lines] = file.trimEnd().split('\n');
    const groups = lines.filter((line) => line.includes('"kind":"unmatched"'));
    expect(groups).toHaveLength(2);
    const fresh = worker(shards);
    await importInto(fresh, [head, ...groups].join('\n'));
    await importInto(fresh, [head, ...groups].join('\n'), 2);
    await importInto(fresh, [head, ...lines].join('\n'), 3);
    const answer = await read<UnmatchedAnswer>(fresh, '/v1/unmatched');
    expect(answer.groups).toMatchObject([{ alertname: 'Redis', count: 40, examples: ['nobody knows this'] }]);
    await send(fresh, ['new'], 'nobody knows this');
    expect((await read<UnmatchedAnswer>(fresh, '/v1/unmatched')).groups).toMatchObject([{ count: 41 }]);
  });

  it('ask each shard of a small ledger three times', async () => {
    await send(worker(5), ['a', 'b', 'c']);
    const asked: string[] = [];
    const getByName = (name: string) =>
      new Proxy(env.LEDGER.getByName(name), {
        get: (stub, method: 'exportRows') => {
          asked.push(method);
          return (query: Parameters<(typeof stub)['exportRows']>[0]) => stub[method](query);
        },
      });
    const kinds: string[] = [];
    for await (const line of await new Backup({ getByName }, { KEDB_LEDGER_SHARDS: '5' }).export(Date.now()))
      kinds.push(JSON.parse(line).kind);
    expect(kinds.at(0)).toBe('head');
    expect(kinds.filter((kind) => kind === 'episode')).toHaveLength(3);
    expect(asked).toHaveLength(15);
  });

  it('leave out what begins meanwhile, and say that something did', async () => {
    const call = worker();
    await send(call, ['a', 'b']);
    const lines = await new Backup(env.LEDGER, env).export(Date.now());
    const file = [(await lines.next()).value, (await lines.next()).value];
    await send(call, ['c']);
    for await (const line of lines) file.push(line);
    expect(file.filter((line) => line.includes('"kind":"episode"'))).toHaveLength(2);
    expect(JSON.parse(file.at(-1))).toMatchObject({ episodes: 2, changed: 2 });
  });

  it('hold when an imported incident ends, or turns out to have begun the day before', async () => {
    const branch = createBranch();
    await send(worker(), ['a', 'b']);
    const file = await exported(worker());
    await reset();
    const fresh = worker(2);
    await importInto(fresh, file);
    vi.setSystemTime(Date.now() + 60 * 60_000);
    const alerts = ['a', 'b'].map((name) => ({
      status: 'resolved',
      labels: { alertname: 'Redis', name },
      annotations: { description: 'redis is gone' },
      fingerprint: name,
      startsAt: new Date(START - 20 * 60 * 60_000).toISOString(),
      endsAt: new Date(START + 30 * 60_000).toISOString(),
    }));
    const headers = { authorization: 'Bearer webhook-token' };
    await fresh('/webhooks/alertmanager', { method: 'POST', headers, body: JSON.stringify({ alerts }) });
    const answer = await read<OccurrencesAnswer>(fresh, '/v1/occurrences');
    expect(validateOccurrencesAnswer(answer)).toBe(true);
    await branch.sync(fresh);
    expect(branch.count()).toBe(2);
    const check = new ExportCheck();
    for (const line of (await exported(fresh)).trimEnd().split('\n')) expect(check.add(line)).toBeNull();
    expect(check.finish()).toBeNull();
  });

  it('have a file that says itself whether it is whole', async () => {
    const call = worker(2);
    await send(call, ['a', 'b', 'c']);
    const lines = (await exported(call)).trimEnd().split('\n');
    const check = (all: readonly string[]) => {
      const reader = new ExportCheck();
      return all.map((line) => reader.add(line)).find((fault) => fault !== null) ?? reader.finish();
    };
    expect(check(lines)).toBeNull();
    expect(check(lines.slice(0, -1))).toContain('cut off');
    for (let n = 0; n < lines.length - 1; n += 1) expect(check(lines.toSpliced(n, 1))).not.toBeNull();
    const altered = lines.map((line) => line.replace('"name":"b"', '"name":"x"'));
    expect(check(altered)).toContain('SHA-256');
  });
});

describe('an import', () => {
  async function fileOfThree(): Promise<string> {
    const call = worker(2);
    await send(call, ['a', 'b', 'c']);
    const file = await exported(call);
    await reset();
    return file;
  }

  it('is only for an empty ledger', async () => {
    const file = await fileOfThree();
    const call = worker(2);
    await send(call, ['a']);
    const response = await importInto(call, file);
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('not empty');
    await branchOf(call, 1);
  });

  it('comes in parts, and counts nothing until the last one', async () => {
    const file = await fileOfThree();
    const [head, ...lines] = file.trimEnd().split('\n');
    const call = worker(2);
    for (const [index, line] of lines.entries()) {
      const response = await importInto(call, `${head}\n${line}\n`, index + 1);
      expect(await response.json()).toMatchObject({ complete: index === lines.length - 1 });
      if (index === lines.length - 1) break;
      const webhook = await call('/webhooks/alertmanager', {
        method: 'POST',
        headers: { authorization: 'Bearer webhook-token' },
        body: JSON.stringify({ alerts: [{ status: 'firing', labels: { alertname: 'Redis' } }] }),
      });
      expect(webhook.status).toBe(503);
      expect(await webhook.text()).toContain('import');
    }
    await branchOf(call, 3);
    expect(await (await importInto(call, file)).json()).toMatchObject({ repeated: true });
    await branchOf(call, 3);
  });

  it('is known by its SHA-256, not only by its id', async () => {
    const file = await fileOfThree();
    const lines = file.trimEnd().split('\n');
    const altered = file.replace('"total":3', '"total":4');
    const call = worker(2);
    const state = () => call('/v1/import', { headers: EXPORT }).then((response) => response.json());
    expect(await state()).toMatchObject({ state: 'empty' });
    await importInto(call, lines.slice(0, -1).join('\n'));
    expect(await state()).toMatchObject({ state: 'begun' });
    await importInto(call, file);
    const { id } = JSON.parse(lines[0] ?? '');
    const { sha256 } = JSON.parse(lines.at(-1) ?? '');
    expect(await state()).toMatchObject({ state: 'imported', id, sha256 });
    expect(await (await importInto(call, file)).json()).toMatchObject({ complete: true, repeated: true });
    const other = altered.replace(sha256, '0'.repeat(64));
    const response = await importInto(call, other);
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('the ledger began with another file of this export');
    await reset();
    await send(call, ['a']);
    expect(await state()).toMatchObject({ state: 'taken' });
  });

  it('of which a part is missing leaves the ledger empty and open', async () => {
    const lines = (await fileOfThree()).trimEnd().split('\n');
    const call = worker(2);
    const response = await importInto(call, lines.toSpliced(-3, 1).join('\n'));
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('did not arrive');
    await send(call, ['x']);
    await branchOf(call, 1);
  });

  it('takes an export line by line as it is, or not at all', async () => {
    const file = await fileOfThree();
    const call = worker();
    const wrong = [
      '{',
      '',
      'null',
      file.replace('"format":1', '"format":2'),
      file.replace('"kind":"total"', '"kind":"__proto__"'),
      file.replace('"kind":"total"', '"kind":"total","__proto__":{"a":1}'),
      file.replace('"kind":"total"', '"kind":"total","foreign":1'),
      file.replace(/"epoch":"[^"]+"/, `"epoch":"${'0'.repeat(32)}"`),
      file.replace(/"starts_at":"[^"]+"/, '"starts_at":"2026-13-40T00:00:00.000000000Z"'),
      file + file,
    ];
    for (const body of wrong) {
      const response = await importInto(call, body);
      expect(response.status).toBe(422);
      expect(await response.text()).toContain('nothing of this part was imported');
    }
    expect((await importInto(call, `${'x'.repeat(9_000_000)}`)).status).toBe(413);
    await send(call, ['x']);
    await branchOf(call, 1);
  });

  it('of an old ledger is ready at once', async () => {
    const old = START - 10 * 24 * 60 * 60_000;
    const file = (await fileOfThree()).replace(/"began_at":\d+/, `"began_at":${old}`);
    const call = worker(2);
    expect((await importInto(call, file)).status).toBe(200);
    expect(await read<ReadyAnswer>(call, '/readyz')).toMatchObject({ status: 'ready', problems: [] });
  });

  it('goes on if some shards have heard of its end and others have not', async () => {
    const file = await fileOfThree();
    const call = worker(2);
    const end = vi.spyOn(Ledger.prototype, 'endImport').mockReturnValueOnce(failure(null));
    vi.spyOn(console, 'error').mockReturnValue();
    expect((await importInto(call, file)).status).toBe(503);
    end.mockRestore();
    expect(await (await importInto(call, file)).json()).toMatchObject({ complete: true, repeated: false });
    vi.restoreAllMocks();
    await branchOf(call, 3);
    await send(call, ['a', 'b', 'c']);
    await branchOf(call, 3);
  });

  it('gives way to an alert that comes before all shards have begun', async () => {
    const file = await fileOfThree();
    const call = worker(2);
    const begin = vi.spyOn(Ledger.prototype, 'beginImport');
    begin.mockImplementationOnce(async () => success('taken'));
    expect((await importInto(call, file)).status).toBe(409);
    begin.mockRestore();
    await send(call, ['a', 'b', 'c', 'd']);
    await branchOf(call, 4);
  });

  it('that nobody goes on with is forgotten after a day, and survives a restart until then', async () => {
    const lines = (await fileOfThree()).trimEnd().split('\n');
    const call = worker();
    await importInto(call, lines.slice(0, -1).join('\n'));
    await evictAllDurableObjects();
    const status = async () => (await call('/v1/occurrences', { headers: API })).status;
    vi.spyOn(console, 'error').mockReturnValue();
    expect(await status()).toBe(503);
    const { problems } = await read<ReadyAnswer>(call, '/readyz');
    expect(problems).toEqual([expect.stringContaining('shard 0: an import into this ledger has begun')]);
    const ledger = env.LEDGER.getByName('ledger-0');
    await runDurableObjectAlarm(ledger);
    expect(await status()).toBe(503);
    vi.setSystemTime(Date.now() + 25 * 60 * 60_000);
    await runDurableObjectAlarm(ledger);
    vi.restoreAllMocks();
    expect(await status()).toBe(200);
    await branchOf(call, 0);
  });

  it('is forgotten a day after it began, whenever the alarm of the day would come', async () => {
    const lines = (await fileOfThree()).trimEnd().split('\n');
    const call = worker();
    // Workerd runs alarms by the real clock.
    const today = Date.parse('2100-01-01T12:00:00Z');
    vi.setSystemTime(today);
    await call('/readyz', { headers: API });
    vi.setSystemTime(today + 60 * 60_000);
    await importInto(call, lines.slice(0, -1).join('\n'));
    const ledger = env.LEDGER.getByName('ledger-0');
    const alarm = await runInDurableObject(ledger, (_, { storage }) => storage.getAlarm());
    expect(alarm).toBe(today + 25 * 60 * 60_000);
    vi.setSystemTime(alarm ?? 0);
    await runDurableObjectAlarm(ledger);
    await send(call, ['x']);
    await branchOf(call, 1);
  });

  it('can be given up by hand, until a shard has all of it', async () => {
    const file = await fileOfThree();
    const lines = file.trimEnd().split('\n');
    const call = worker(2);
    const giveUp = async () => {
      const response = await call('/v1/import', { method: 'DELETE', headers: EXPORT });
      return [response.status, await response.text()];
    };
    const none = [409, expect.stringContaining('no import is under way')];
    expect(await giveUp()).toEqual(none);
    await importInto(call, lines.slice(0, -1).join('\n'));
    expect(await giveUp()).toEqual([204, '']);
    await branchOf(call, 0);
    expect((await importInto(call, lines.slice(0, -1).join('\n'))).status).toBe(200);
    const end = vi.spyOn(Ledger.prototype, 'endImport').mockReturnValueOnce(failure(null));
    vi.spyOn(console, 'error').mockReturnValue();
    expect((await importInto(call, file)).status).toBe(503);
    end.mockRestore();
    expect(await giveUp()).toEqual([409, expect.stringContaining('import the same export again')]);
    await importInto(call, file);
    vi.restoreAllMocks();
    expect(await giveUp()).toEqual(none);
    await branchOf(call, 3);
  });

  it('keeps a label with the name __proto__ as a label', async () => {
    const old = worker();
    const body = '{"alerts":[{"status":"firing","labels":{"alertname":"A","__proto__":"x"}}]}';
    await old('/webhooks/alertmanager', {
      method: 'POST',
      headers: { authorization: 'Bearer webhook-token' },
      body,
    });
    const file = await exported(old);
    await reset();
    const fresh = worker();
    expect((await importInto(fresh, file)).status).toBe(200);
    expect(await exported(fresh)).toContain('"__proto__":"x"');
  });

  async function branchOf(call: Call, count: number): Promise<void> {
    const branch = createBranch();
    await branch.sync(call);
    expect(branch.count() ?? 0).toBe(count);
  }
});

describe('the routes', () => {
  it('are closed without a token of their own, and say so', async () => {
    const call = appOf({ [PATH]: ENTRY });
    const response = await call('/v1/export', { headers: API });
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('the secret KEDB_EXPORT_TOKEN is not set');
  });

  it.each(['KEDB_API_TOKEN', 'KEDB_WEBHOOK_TOKEN'])('are closed if a token is also in %s', async (other) => {
    const secrets = { KEDB_EXPORT_TOKEN: 'one, shared', [other]: 'shared, other' };
    const call = appOf({ [PATH]: ENTRY }, secrets);
    for (const token of ['one', 'shared', 'other']) {
      const response = await call('/v1/export', { headers: { authorization: `Bearer ${token}` } });
      expect(response.status).toBe(503);
      expect(await response.text()).toContain(
        `the secrets KEDB_EXPORT_TOKEN and ${other} have a token in common`,
      );
    }
  });

  it('open to no other token', async () => {
    const call = worker();
    for (const token of ['api-token', 'webhook-token']) {
      const headers = { authorization: `Bearer ${token}` };
      expect((await call('/v1/export', { headers })).status).toBe(401);
      expect((await call('/v1/import', { method: 'POST', headers, body: '' })).status).toBe(401);
    }
    expect((await call('/v1/occurrences', { headers: EXPORT })).status).toBe(401);
  });
});

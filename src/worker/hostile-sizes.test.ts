import { reset, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it } from 'vitest';
import { entryText } from '../../test/support/kb/kb-files.ts';
import { appOf } from '../../test/support/workerd/app-of.ts';
import type {
  AlertsAnswer,
  EpisodesAnswer,
  MatchAnswer,
  OutcomesAnswer,
  UnmatchedAnswer,
} from '../generated/api.ts';
import { byteLength } from '../lib/text/text-size.ts';

const MIB = 1024 * 1024;
/** docs/operations.md, Limits. */
const MAX_LIST = 4 * MIB;
const MAX_PAGE = 3 * MIB;
const MAX_ANSWER = MIB;
/** The answer around a list. */
const FRAME = 1024;

const call = appOf({
  'kedb.yaml': 'access: open\nrepository: https://github.com/octo/kb',
  'redis/ERROR-901-pool.md': entryText(
    'ERROR-901',
    `patterns: ['pool is exhausted']`,
    `## History\n${'- **2026-11-01** (mara): Happened\n'.repeat(100)}`,
  ),
});

afterEach(() => reset());

type Alert = {
  labels: Record<string, string>;
  annotations?: Record<string, string>;
  fingerprint?: string;
  status?: string;
};

const KNOWN = { log: 'pool is exhausted' };

const send = async (...alerts: Alert[]) => (await answerTo(alerts)).alerts;

async function answerTo(alerts: Alert[]): Promise<AlertsAnswer> {
  const body = JSON.stringify({ alerts: alerts.map((alert) => ({ status: 'firing', ...alert })) });
  const headers = { authorization: 'Bearer webhook-token', 'content-type': 'application/json' };
  const response = await call('/webhooks/alertmanager', { method: 'POST', headers, body });
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(byteLength(text)).toBeLessThanOrEqual(MAX_ANSWER);
  return JSON.parse(text);
}

async function read(path: string, maxBytes: number, accept = 'application/json'): Promise<string> {
  const response = await call(path, { headers: { accept } });
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(byteLength(text)).toBeLessThan(maxBytes);
  return text;
}

const list = async <T>(path: string): Promise<T> => JSON.parse(await read(path, MAX_LIST + FRAME));
const page = () => read('/alerts', MAX_PAGE, 'text/html');

describe('fingerprints of 2 MB', () => {
  const long = (n: number) => `${n}${'x'.repeat(2_000_000)}`;

  it('are hashed, so that 21 webhooks do not close /v1/episodes and /alerts', async () => {
    for (let n = 0; n < 21; n += 1)
      await send({ labels: { alertname: `A${n}` }, annotations: KNOWN, fingerprint: long(n) });
    const { episodes, truncated } = await list<EpisodesAnswer>('/v1/episodes');
    expect(episodes).toHaveLength(21);
    expect(truncated).toBeUndefined();
    for (const { fingerprint } of episodes) expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect((await page()).includes('A20')).toBe(true);
  });

  it('still identify their alerts: an episode counts once, and its outcome finds it', async () => {
    const alert = { labels: { alertname: 'A' }, annotations: KNOWN, fingerprint: long(0) };
    const [first] = await send(alert, { ...alert, fingerprint: long(1) });
    const [again] = await send(alert);
    expect([first?.episode?.opened, again?.episode?.opened]).toEqual([true, false]);
    expect(again?.episode?.id).toBe(first?.episode?.id);
    const body = JSON.stringify({
      error_id: 'ERROR-901',
      outcome: 'failed',
      idempotency_key: 'k',
      fingerprint: again?.alert.fingerprint,
    });
    const headers = { authorization: 'Bearer api-token', 'content-type': 'application/json' };
    const response = await call('/v1/outcomes', { method: 'POST', headers, body });
    expect(await response.json()).toMatchObject({ episode: first?.episode?.id, failed_attempts: 1 });
  });
});

describe('labels and annotations', () => {
  const wide = (n: number, value: string) => ({
    labels: { alertname: `Wide${n}`, ...Object.fromEntries(Array.from('abcdefgh', (name) => [name, value])) },
    annotations: KNOWN,
  });

  it.each([
    ['letters', 'x'.repeat(1900)],
    ['quotes, which grow when they are escaped', '"'.repeat(950)],
    ['emojis', '😀'.repeat(480)],
    ['ampersands', '&'.repeat(1900)],
  ])('200 episodes with wide labels of %s fit on /alerts and in /v1/episodes', async (_, value) => {
    const alerts = Array.from({ length: 200 }, (_, n) => wide(n, value));
    const ended = alerts.slice(100);
    await send(...alerts.slice(0, 100));
    await send(...ended);
    await send(...ended.map((alert) => ({ ...alert, status: 'resolved' })));
    const html = await page();
    for (const said of ['Wide0:', 'Wide199:', 'more labels']) expect(html.includes(said)).toBe(true);
    expect(html.isWellFormed() && !html.includes('\ufffd')).toBe(true);
    await list('/v1/episodes?limit=500');
  });

  it('say so where a list is too large for one answer', async () => {
    await send(...Array.from({ length: 210 }, (_, n) => wide(n, 'x'.repeat(1900))));
    await send(...Array.from({ length: 210 }, (_, n) => wide(210 + n, 'x'.repeat(1900))));
    const { episodes, truncated, open } = await list<EpisodesAnswer>('/v1/episodes?limit=500');
    expect(truncated).toBe(true);
    expect(episodes.length).toBeLessThan(open);
    expect(open).toBe(420);
    expect((await page()).includes('… and 320 more alerts.')).toBe(true);
  });

  const MB = 'é'.repeat(500_000);
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`l${n}`, 'x']));
  const big: [string, Alert][] = [
    ['a label value of 1 MB', { labels: { alertname: 'Big', text: MB } }],
    ['a label name of 1 MB', { labels: { alertname: 'Big', [MB]: 'x' } }],
    ['a name of 1 MB', { labels: { alertname: MB, job: 'shop' } }],
    ['10,000 labels', { labels: { ...many, alertname: 'Big' } }],
    ['an annotation of 1 MB', { labels: { alertname: 'Big' }, annotations: { ...KNOWN, more: MB } }],
  ];
  it.each(big)('of any size are taken: %s', async (_, alert) => {
    const [answer] = await send({ annotations: KNOWN, ...alert });
    const [again] = await send({ annotations: KNOWN, ...alert });
    expect([answer?.episode?.opened, again?.episode?.opened]).toEqual([true, false]);
    const { episodes } = JSON.parse(await read('/v1/episodes', 32 * 1024)) as EpisodesAnswer;
    const [{ labels = {}, dropped_labels = 0 } = {}] = episodes;
    expect(dropped_labels).toBe(Object.keys(alert.labels).length - Object.keys(labels).length);
    expect(again?.episode?.dropped_labels ?? 0).toBe(dropped_labels);
    expect(labels.alertname).toBe(alert.labels.alertname === MB ? undefined : 'Big');
    await read('/alerts', 64 * 1024, 'text/html');
  });

  it('may contain half a character', async () => {
    await send({ labels: { alertname: '\ud800', x: '\udfff' }, annotations: KNOWN, fingerprint: '\ud800' });
    await page();
  });
});

describe('a webhook of thousands of alerts', () => {
  it('is counted, whatever templates its texts have', async () => {
    const log = `${'1 '.repeat(990)}😀`;
    const alerts = Array.from({ length: 1950 }, (_, n) => ({ labels: { n: `${n}` }, annotations: { log } }));
    expect((await send(...alerts)).every(({ episode }) => episode?.opened)).toBe(true);
    const { groups } = await list<UnmatchedAnswer>('/v1/unmatched');
    expect(groups).toMatchObject([{ count: 1950 }]);
  });

  it('is answered with its plan, to which alerts beyond the 50th refer', async () => {
    const alerts = Array.from({ length: 3000 }, (_, n) => ({ labels: { n: `${n}` }, annotations: KNOWN }));
    const answer = await answerTo(alerts);
    const [first, last] = [answer.alerts[0], answer.alerts.at(-1)];
    expect(first?.plan).toMatchObject({ error_id: 'ERROR-901' });
    expect(last).toMatchObject({ episode: { opened: true }, plan: null, plan_of: 0, caps: [] });
    expect(answer.alerts.length + (answer.unanswered_alerts ?? 0)).toBe(3000);
    expect((await list<EpisodesAnswer>('/v1/episodes?limit=1')).open).toBe(3000);
  });
});

describe('a webhook of 4 MiB', () => {
  /** As many alerts as fit, without much else. */
  const fill = (alertOf: (n: number) => Alert) => Array.from({ length: 60_000 }, (_, n) => alertOf(n));

  it('is answered once for an alert that it repeats', async () => {
    const { alerts, repeated_alerts, unanswered_alerts } = await answerTo(
      fill(() => ({ labels: { a: 'x' } })),
    );
    expect(alerts).toMatchObject([{ episode: { opened: true, count: 1 } }]);
    expect([repeated_alerts, unanswered_alerts]).toEqual([59_999, undefined]);
    expect((await list<UnmatchedAnswer>('/v1/unmatched')).groups).toMatchObject([{ count: 1 }]);
  });

  it('is counted in full, and answered up to a limit of bytes, which it says', async () => {
    const { alerts, repeated_alerts, unanswered_alerts } = await answerTo(
      fill((n) => ({ labels: { a: `x${n}` } })),
    );
    expect(alerts.length).toBeGreaterThan(500);
    expect([repeated_alerts, unanswered_alerts]).toEqual([undefined, 60_000 - alerts.length]);
    const { open } = await list<EpisodesAnswer>('/v1/episodes?limit=1');
    expect(open).toBe(60_000);
  }, 60_000);
});

describe('10,000 attempts', () => {
  it('are listed up to a limit of bytes', async () => {
    const [answer] = await send({ labels: { alertname: 'A' }, annotations: KNOWN });
    const episode = Number(answer?.episode?.id?.split('-')[1]);
    await runInDurableObject(env.LEDGER.getByName('ledger-0'), (_, { storage: { sql } }) => {
      for (let n = 0; n < 10_000; n += 1)
        sql.exec(
          'INSERT INTO outcomes (idempotency_key, error_id, outcome, episode, actor, note, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
          ...[`key-${n}`, 'ERROR-901', 'failed', episode, '"'.repeat(100), '\u0001'.repeat(2000), n],
        );
    });
    const { outcomes, truncated } = await list<OutcomesAnswer>('/v1/outcomes?limit=500');
    expect(truncated).toBe(true);
    expect(outcomes[0]?.idempotency_key).toBe('key-9999');
    expect((await page()).includes('Reported failed')).toBe(true);
  });
});

describe('unmatched alerts with wide texts', () => {
  it('are listed up to a limit of bytes', async () => {
    const words = (n: number) =>
      Array.from({ length: 150 }, (_, k) => `w${'abcdefghij'[k % 10]}${'é'.repeat(n % 7)}${'"'.repeat(4)}`);
    for (let batch = 0; batch < 4; batch += 1)
      await send(
        ...Array.from({ length: 200 }, (_, n) => ({
          labels: {
            alertname: `${'😀'.repeat(90)}${'abcdefghijklmnopqrstuvwxyz'[n % 26]}${'abcdefgh'[Math.floor(n / 26)]}${batch}`,
          },
          annotations: { log: words(n).join(' ') },
        })),
      );
    const { groups } = await list<UnmatchedAnswer>('/v1/unmatched?limit=1000');
    expect(groups.length).toBeGreaterThan(100);
    expect(JSON.stringify(groups).isWellFormed()).toBe(true);
    await page();
  });
});

describe('the answer of POST /v1/match', () => {
  const entries = Array.from({ length: 40 }, (_, n) => [
    `redis/ERROR-${100 + n}-a.md`,
    entryText(`ERROR-${100 + n}`, `patterns: ['pool is exhausted', 'all of (?P<all>.*)']`),
  ]);
  const fix = `patterns: ['host (?P<host>\\S+) is gone']
fix_command: docker restart {{ captures.host }}
parameters: { captures.host: '[a-z0-9]+' }`;
  const matching = appOf({
    ...Object.fromEntries(entries),
    'redis/ERROR-200-a.md': entryText(
      'ERROR-200',
      fix,
      `## History\n${'- **2026-11-01** (mara): Happened\n'.repeat(20)}`,
    ),
  });

  async function match(lines: string[], format = 'json'): Promise<string> {
    const headers = { authorization: 'Bearer api-token', 'content-type': 'application/json' };
    const body = JSON.stringify({ lines });
    const response = await matching(`/v1/match?format=${format}`, { method: 'POST', headers, body });
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(byteLength(text)).toBeLessThan(13 * MIB);
    return text;
  }

  const answerTo = async (lines: string[]): Promise<MatchAnswer> => JSON.parse(await match(lines));

  it('has records up to a limit of bytes, and says how many are missing', async () => {
    const lines = Array.from({ length: 3000 }, (_, n) => `${n}: pool is exhausted`);
    const { records, total, unanswered_records } = await answerTo(lines);
    expect(records.length).toBeGreaterThan(300);
    expect([total, unanswered_records]).toEqual([3000, 3000 - records.length]);
    expect(await match(lines, 'text')).toContain(`${unanswered_records} more records are left out`);
  });

  it('has plans up to a limit of bytes, and says where they end', async () => {
    const lines = Array.from({ length: 5000 }, (_, n) => `host h${n} is gone`);
    const { records, plans, unanswered_records } = await answerTo(lines);
    expect([records.length, unanswered_records]).toEqual([5000, undefined]);
    expect(byteLength(JSON.stringify(plans))).toBeLessThan(4 * MIB + 100 * 1024);
    expect(records[0]?.plan).toBe('ERROR-200');
    expect(records.at(-1)).toMatchObject({ plan: null, matches: [{ error_id: 'ERROR-200' }] });
    expect(records.at(-1)?.caps[0]?.message).toContain('GET /v1/entries/ERROR-200/plan');
  });

  it('has no captures that are too long for a value', async () => {
    const [record] = (await answerTo([`all of ${'x'.repeat(5000)}`])).records;
    expect(record?.matches).toHaveLength(40);
    expect(record?.matches[0]?.evidence).toMatchObject([{ captures: {} }]);
  });
});

describe('labels that keep the expressions of a knowledge base busy', () => {
  const busy = appOf({
    'redis/ERROR-901-a.md': entryText('ERROR-901', `alerts: ['alertname="Down", path=~"[ab]*a[ab]{400}"']`),
    'redis/ERROR-902-b.md': entryText(
      'ERROR-902',
      `alerts: ['alertname="Down"']\nauto_fix: true\nfix_command: docker restart redis`,
    ),
  });

  it('are compared within a limit, which the answer says, and the plan leaves the fix to a person', async () => {
    const alerts = ['ab'.repeat(240_000), 'short'].map((path) => ({
      status: 'firing',
      labels: { alertname: 'Down', path },
    }));
    const headers = { authorization: 'Bearer webhook-token', 'content-type': 'application/json' };
    const body = JSON.stringify({ version: '4', alerts });
    const response = await busy('/webhooks/alertmanager', { method: 'POST', headers, body });
    const [long, short] = (await response.json<AlertsAnswer>()).alerts;
    expect(long).toMatchObject({
      match: { error_id: 'ERROR-902' },
      plan: { decision: 'manual', command: null, suggested_command: 'docker restart redis' },
    });
    expect(long?.caps.map(({ cap, field }) => [cap, field])).toContainEqual(['work', 'labels']);
    expect(short).toMatchObject({
      plan: { decision: 'auto_fix', command: 'docker restart redis' },
      caps: [],
    });
  });
});

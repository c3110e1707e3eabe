import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entryText } from '../../test/support/kb/kb-files.ts';
import { appOf } from '../../test/support/workerd/app-of.ts';
import type { AlertsAnswer, EpisodesAnswer, ProblemDetails } from '../generated/api.ts';

const MIB = 1024 * 1024;
const HEADERS = { authorization: 'Bearer webhook-token', 'content-type': 'application/json' };
const call = appOf({ 'a/ERROR-901-a.md': entryText('ERROR-901', `patterns: ['pool is exhausted']`) });

const alertOf = (n: number) => ({
  status: 'firing',
  labels: { alertname: 'A', n: `${n}` },
  fingerprint: `f${n}`,
});
const alertsOf = (count: number) => Array.from({ length: count }, (_, n) => alertOf(n));
const post = (body: BodyInit | ReadableStream, headers: Record<string, string> = {}) =>
  call('/webhooks/alertmanager', { method: 'POST', headers: { ...HEADERS, ...headers }, body });

async function answerOf(body: BodyInit | ReadableStream): Promise<AlertsAnswer> {
  const response = await post(body);
  expect(response.status).toBe(200);
  return response.json();
}

async function countOpen(): Promise<number> {
  const response = await call('/v1/episodes?limit=1', { headers: { authorization: 'Bearer api-token' } });
  return (await response.json<EpisodesAnswer>()).open;
}

/** A body that arrives in these pieces, and then ends, breaks off or stalls. */
function arriving(pieces: readonly (string | Uint8Array)[], end: 'end' | 'break off' | 'stall' = 'end') {
  const left = [...pieces];
  return new ReadableStream({
    type: 'bytes',
    pull(controller) {
      const piece = left.shift();
      if (piece !== undefined)
        controller.enqueue(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
      else if (end === 'break off') controller.error(new Error('connection lost'));
      else if (end === 'end') {
        controller.close();
        controller.byobRequest?.respond(0);
      } else return new Promise(() => {});
    },
  });
}

let logged: Record<string, unknown>[] = [];
beforeEach(() => {
  logged = [];
  vi.spyOn(console, 'warn').mockImplementation((line) => void logged.push(JSON.parse(line)));
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await reset();
});

describe('a body of a webhook', () => {
  it('gives the same answer in any pieces, also within a character and an escape', async () => {
    const odd = { ...alertOf(1), annotations: { a: 'é😀 "\\\n', b: '\ud83d' } };
    const text = JSON.stringify({ groupLabels: { a: '😀' }, alerts: [odd, alertOf(2)], truncatedAlerts: 3 });
    const bytes = new TextEncoder().encode(text.replace('é', '\\u00e9'));
    const whole = await answerOf(bytes);
    expect(whole).toMatchObject({ truncated_alerts: 3, alerts: [{ alert: { fingerprint: 'f1' } }, {}] });
    await reset();
    const each = await answerOf(arriving(Array.from(bytes, (byte) => Uint8Array.of(byte))));
    const withoutIds = ({ alerts }: AlertsAnswer) =>
      alerts.map(({ episode, ...item }) => [item, episode?.opened]);
    expect(withoutIds(each)).toEqual(withoutIds(whole));
  });

  it('may have its keys in any order', async () => {
    const before = await answerOf(`{"truncatedAlerts":7,"alerts":[${JSON.stringify(alertOf(1))}]}`);
    const after = await answerOf(`{"alerts":[${JSON.stringify(alertOf(1))}],"truncatedAlerts":7}`);
    expect([before.truncated_alerts, after.truncated_alerts]).toEqual([7, 7]);
  });

  it('may have a byte order mark, and broken UTF-8 in a text', async () => {
    const [before, after] =
      `\ufeff${JSON.stringify({ alerts: [{ ...alertOf(1), annotations: { a: '#' } }] })}`.split('#');
    const { alerts } = await answerOf(arriving([before ?? '', Uint8Array.of(0xff, 0xc3), after ?? '']));
    expect(alerts).toHaveLength(1);
  });

  it('is counted in parts as if it came whole, and once if it comes again', async () => {
    const text = JSON.stringify({ alerts: alertsOf(1200) });
    const first = await answerOf(text);
    expect(await countOpen()).toBe(1200);
    expect(first.alerts.every(({ episode }) => episode?.opened)).toBe(true);
    const again = await answerOf(text);
    expect(again.alerts.every(({ episode }) => episode?.opened === false)).toBe(true);
    expect(await countOpen()).toBe(1200);
  });

  it('that breaks off is answered with 503, and counts once when it is sent again', async () => {
    const text = JSON.stringify({ alerts: alertsOf(1200) });
    const response = await post(arriving([text.slice(0, text.length - 100)], 'break off'));
    expect(response.status).toBe(503);
    expect((await response.json<ProblemDetails>()).detail).toContain('send it again');
    const counted = await countOpen();
    expect(counted).toBeGreaterThan(0);
    expect(counted).toBeLessThan(1200);
    await answerOf(text);
    expect(await countOpen()).toBe(1200);
  });

  it('that stalls is answered with 503', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const response = post(arriving(['{"alerts":['], 'stall'));
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
    await vi.advanceTimersByTimeAsync(61_000);
    expect((await response).status).toBe(503);
  });

  it.each(['{', '{"alerts":[', '{"alerts":[{"status":"firing","la', '{"alerts":[]'])(
    'that ends too soon is answered with 503, and is sent again: %s',
    async (body) => {
      expect((await post(body)).status).toBe(503);
    },
  );

  it('that is not JSON at its end says how many alerts are counted', async () => {
    const response = await post(`${JSON.stringify({ alerts: alertsOf(3000) })}]`);
    expect(response.status).toBe(400);
    expect((await response.json<ProblemDetails>()).detail).toMatch(
      /not valid JSON\. \d+ of its alerts are counted/,
    );
  });

  it('with a number that is too long says so, although it is JSON', async () => {
    const response = await post(`{"x":${'9'.repeat(100_000)},"alerts":[]}`);
    expect(response.status).toBe(422);
    expect((await response.json<ProblemDetails>()).detail).toBe(
      'a number in the body has more than 65536 characters',
    );
  });

  it('of another version is read', async () => {
    for (const version of ['5', 4, null])
      expect((await post(JSON.stringify({ version, alerts: alertsOf(1) }))).status).toBe(200);
  });

  it.each([
    ['{"alerts":{}}', 422],
    ['{"alerts":"x"}', 422],
    ['[]', 422],
    ['', 400],
  ])('without a list is refused: %s', async (body, status) => {
    expect((await post(body)).status).toBe(status);
  });

  it('that is compressed is refused', async () => {
    const response = await post('{"alerts":[]}', { 'content-encoding': 'gzip' });
    expect(response.status).toBe(415);
  });
});

describe('a large body', () => {
  it('of more than 32 MiB is refused before it is read', async () => {
    const response = await post(arriving([], 'stall'), { 'content-length': `${32 * MIB + 1}` });
    expect(response.status).toBe(413);
    expect((await response.json<ProblemDetails>()).detail).toContain('32 MiB');
  });

  it('of more than 32 MiB that does not say so is refused when it is too long', async () => {
    const response = await post(arriving(['{"alerts":[', ...Array(33).fill(' '.repeat(MIB))]));
    expect(response.status).toBe(413);
  });

  it('is read beside two others, and a fourth is sent again later', async () => {
    const start = `{"x":"${'x'.repeat(2 * MIB)}`;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const three = [1, 2, 3].map(() => post(arriving([start], 'stall'), { 'content-length': `${3 * MIB}` }));
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(3));
    expect((await post(`${start}","alerts":[]}`)).status).toBe(503);
    expect((await post('{"alerts":[]}')).status).toBe(200);
    await vi.advanceTimersByTimeAsync(61_000);
    for (const response of await Promise.all(three)) expect(response.status).toBe(503);
    expect((await post(`${start}","alerts":[]}`)).status).toBe(200);
  });

  it.each([
    ['a label of 8 MB', JSON.stringify({ ...alertOf(1), labels: { a: 'x'.repeat(8 * MIB) } })],
    ['a key of 8 MB', JSON.stringify({ ...alertOf(1), labels: { ['x'.repeat(8 * MIB)]: 'a' } })],
    ['a million small values', `{"x":[${'[],'.repeat(MIB)}0]}`],
  ])('loses only the alert that is too large: %s', async (_, hostile) => {
    const { alerts, refused } = await answerOf(`{"alerts":[${hostile},${JSON.stringify(alertOf(2))}]}`);
    expect(alerts).toMatchObject([{ alert: { fingerprint: 'f2' } }]);
    expect(refused).toMatchObject([{ index: 0, reason: 'size' }]);
  });
});

it('does not look at fields that it does not use, and reads a time with +0200', async () => {
  const unused = { version: 4, groupKey: 7, truncatedAlerts: null, receiver: [], status: 'x' };
  const times = { startsAt: '2026-11-24T10:00:00+0200', endsAt: null, generatorURL: 1, values: { B: 6.7 } };
  const answer = await answerOf(JSON.stringify({ ...unused, alerts: [{ ...alertOf(1), ...times }] }));
  expect(answer).toMatchObject({
    truncated_alerts: 0,
    alerts: [{ alert: { starts_at: '2026-11-24T08:00:00Z' } }],
  });
  expect(answer.refused).toBeUndefined();
});

describe('a malformed alert', () => {
  const MALFORMED = [
    [null, 'alert'],
    [{}, 'status'],
    [{ status: 'firing', labels: { a: 1 } }, 'labels'],
    [{ ...alertOf(1), annotations: 'x' }, 'annotations'],
    [{ ...alertOf(1), startsAt: 5 }, 'startsAt'],
  ] as const;

  it('costs itself, not its group', async () => {
    const alerts = [alertOf(1), ...MALFORMED.map(([alert]) => alert), alertOf(2)];
    const answer = await answerOf(JSON.stringify({ alerts }));
    expect(answer.alerts.map(({ alert }) => alert.fingerprint)).toEqual(['f1', 'f2']);
    expect(answer.refused?.map(({ index, reason }) => [index, reason])).toEqual(
      MALFORMED.map(([, reason], n) => [n + 1, reason]),
    );
    expect(answer.refused_alerts).toBe(MALFORMED.length);
    expect(await countOpen()).toBe(2);
  });

  it('is logged by its reason, without its text', async () => {
    const secret = { status: 'hunter2', labels: { hunter2: 'hunter2' } };
    await answerOf(
      JSON.stringify({ alerts: [alertOf(1), secret, secret, { ...alertOf(2), labels: { hunter2: 1 } }] }),
    );
    expect(logged).toMatchObject([{ source: 'alertmanager', refused_alerts: { status: 2, labels: 1 } }]);
    expect(JSON.stringify(logged)).not.toContain('hunter2');
  });

  it('is listed for the first 20 only', async () => {
    const { refused, refused_alerts } = await answerOf(
      `{"alerts":[${JSON.stringify(alertOf(1))}${',{}'.repeat(100_000)}]}`,
    );
    expect([refused?.length, refused_alerts]).toEqual([20, 100_000]);
  });

  it('is a 422 if no alert could be read', async () => {
    const response = await post('{"alerts":[{"status":"firing"},null]}');
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      pointer: '/alerts/0',
      detail: expect.stringContaining('labels'),
    });
  });
});

import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { listen } from '../../../test/support/processes/listen.ts';
import { runKedb } from '../../../test/support/processes/run-kedb.ts';
import type { StatusAnswer } from '../../generated/api.ts';

const ANSWER: StatusAnswer = {
  readiness: {
    status: 'not_ready',
    problems: ["shard 1 does not answer: see the Worker's log"],
    checked_at: '2026-11-30T20:00:00.000Z',
    migration: 7,
    shards: [
      { shard: 0, answers: true, migration: 7, bytes: 1_234_567, purged_at: '2026-11-30T03:00:00.000Z' },
      { shard: 1, answers: false },
    ],
    entries: 25,
    kb_version: '0123456789abcdef',
  },
  ledgers: [
    {
      shard: 0,
      epoch: 'e',
      revision: 12,
      episodes: 40,
      open: 3,
      oldest_open: '2026-11-29T12:00:00.123456789Z',
      last_sync: null,
      deliveries: [
        { status: 'firing', state: 'open', count: 120 },
        { status: 'resolved', state: 'closed', count: 37 },
        { status: 'firing', state: 'stale', count: 2 },
      ],
      refused_alerts: { labels: 4 },
      refused_bodies: { json: 1 },
    },
  ],
  sources: [
    { source: 'eu', alerts: 159, last_webhook: '2026-11-30T19:58:00.000Z' },
    { source: 'us', alerts: 0, last_webhook: null },
  ],
  kb_version: '0123456789abcdef',
};

const READY = { ...ANSWER, readiness: { ...ANSWER.readiness, status: 'ready', problems: [] } };

let close = async () => {};
afterEach(() => close());

async function status(answer: unknown, { code = 200, env = { KEDB_API_TOKEN: 'try-api, other' } } = {}) {
  const server = createServer((request, response) => {
    const isRight = request.url === '/kedb/v1/status' && request.headers.authorization === 'Bearer try-api';
    response.writeHead(isRight ? code : 401).end(JSON.stringify(answer));
  });
  const listening = await listen(server);
  close = listening.close;
  return runKedb(['status', '--worker', `${listening.url}/kedb`], { env });
}

describe('kedb status', () => {
  it('does not take the sums of some shards for those of all', async () => {
    const { sources: _, ...rest } = ANSWER;
    const { out } = await status(rest);
    expect(out).toContain('A shard does not answer, so nobody knows how much each source sent.');
    expect(out).not.toContain('last webhook');
  });

  it('prints the state of each shard and the counters, and exits with 1 if the Worker is not ready', async () => {
    const { exitCode, out } = await status(ANSWER);
    expect(exitCode).toBe(1);
    expect(out).toBe(`not ready  kb 0123456789abcdef with 25 entries, checked 2026-11-30T20:00:00Z
  shard 1 does not answer: see the Worker's log

shard  answers  version  size    last purge            revision  episodes  open  oldest open           last sync
0      yes      7        1.2 MB  2026-11-30T03:00:00Z  12        40        3     2026-11-29T12:00:00Z  -
1      no       -        -       -                     -         -         -     -                     -

source  alerts  last webhook
eu      159     2026-11-30T19:58:00Z
us      0       -

deliveries  firing  resolved
open        120     0
closed      0       37
stale       2       0

refused  reason  count
alerts   labels  4
bodies   json    1
`);
  });

  it('exits with 0 if it is ready, whatever a newer Worker adds', async () => {
    const [ledger] = READY.ledgers;
    const deliveries = [{ status: 'firing', state: 'paused', count: 1, new: 1 }];
    const newer = { ...READY, new: 1, ledgers: [{ ...ledger, deliveries, new: {} }] };
    const { exitCode, out } = await status(newer);
    expect([exitCode, out]).toEqual([0, expect.stringMatching(/^ready .*\n(.|\n)*\npaused +1 +0\n/)]);
  });

  it('shows nothing that steers the terminal', async () => {
    const evil = '\x1b[2Jevil\n\u202e';
    const [ledger] = READY.ledgers;
    const ledgers = [{ ...ledger, last_sync: evil, refused_alerts: { [evil]: 1 } }];
    const answer = {
      ...ANSWER,
      readiness: { ...ANSWER.readiness, problems: [evil], kb_version: evil },
      ledgers,
    };
    const { out } = await status(answer);
    expect(out).toContain('evil');
    expect(out).not.toMatch(/[\x1b\u202e]|^evil/m);
  });

  it('exits with 1 if the Worker does not answer, or fails', async () => {
    expect(await status({}, { code: 503 })).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('answers HTTP 503 for /kedb/v1/status'),
    });
    await close();
    const { exitCode, err } = await runKedb(['status', '--worker', 'http://127.0.0.1:9'], {
      env: { KEDB_API_TOKEN: 'try-api' },
    });
    expect([exitCode, err]).toEqual([1, expect.stringContaining('cannot be reached')]);
  });

  it.each<[string, unknown, { code?: number; env?: { KEDB_API_TOKEN: string } }]>([
    ['refuses the token', ANSWER, { env: { KEDB_API_TOKEN: 'wrong' } }],
    ['needs a token', ANSWER, { env: { KEDB_API_TOKEN: '' } }],
    ['is not that of a kedb Worker', { hello: 1 }, {}],
    ['deploy this version of kedb if it is older', {}, { code: 404 }],
  ])('exits with 2: %s', async (said, answer, how) => {
    expect(await status(answer, how)).toMatchObject({ exitCode: 2, err: expect.stringContaining(said) });
  });
});

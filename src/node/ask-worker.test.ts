import { describe, expect, it } from 'vitest';
import { startRedirect } from '../../test/support/processes/listen.ts';
import { RECENT_ALERTS } from '../../test/support/worker/fake-worker.ts';
import { validateOccurrencesAnswer } from '../generated/validators.js';
import { askRecentAlerts, askUnmatched, askWorker, parseWorkerUrl } from './ask-worker.ts';

describe('parseWorkerUrl', () => {
  it.each([
    ['https://kedb.example.workers.dev', 'https://kedb.example.workers.dev/'],
    ['https://kedb.example/kedb/', 'https://kedb.example/kedb/'],
    ['http://localhost:8787', 'http://localhost:8787/'],
    ['http://127.0.0.1:8787', 'http://127.0.0.1:8787/'],
    ['http://127.1', 'http://127.0.0.1/'],
    ['http://[::1]:8787', 'http://[::1]:8787/'],
  ])('takes %s', (given, href) => {
    expect(parseWorkerUrl(given)).toMatchObject({ ok: true, value: { href } });
  });

  it.each([
    'http://kedb.example',
    'http://localhost.example',
    'http://127.0.0.1.example',
    'http://example/127.0.0.1',
    'http://0.0.0.0',
    'http://10.0.0.1',
    'http://[::ffff:127.0.0.1]',
    'http://[::2]',
    'HTTP://KEDB.EXAMPLE',
  ])('does not take %s, where the token could be read on its way', (given) => {
    expect(parseWorkerUrl(given)).toEqual({
      ok: false,
      error: expect.stringContaining('expected an https address'),
    });
  });

  it.each([
    '',
    'kedb.example',
    'file:///etc',
    'javascript:alert(1)',
    'https://kedb.example/?a',
    'https://kedb.example/#a',
    'http://user:password@localhost',
    'https://localhost@kedb.example',
  ])('does not take %j, which is no address of a Worker', (given) => {
    expect(parseWorkerUrl(given)).toEqual({
      ok: false,
      error: expect.stringContaining("expected the Worker's address"),
    });
  });
});

describe('the token', () => {
  it('goes to that address only: kedb follows no redirect', async () => {
    const redirecting = await startRedirect();
    const answer = await askRecentAlerts({ url: new URL(redirecting.url), token: 'token' });
    await redirecting.close();
    expect(answer).toEqual({ ok: false, error: expect.stringContaining('answers HTTP 307') });
    expect(redirecting.tokens).toEqual([]);
  });
});

describe('the answer of a newer Worker', () => {
  const answering = (more: object) => ({
    url: new URL('https://kedb.example'),
    token: 'token',
    get: async () => ({
      status: 200,
      text: JSON.stringify({ groups: [], ungrouped: 0, kb_version: 'v', ...more }),
    }),
  });

  it('may have more fields, and says its format if it is that of this version', async () => {
    const [group] = RECENT_ALERTS.unmatched ?? [];
    const groups = [{ ...group, newer: { id: -1 } }];
    const answer = await askUnmatched(answering({ format: 1, newer: true, groups }));
    expect(answer).toEqual({ ok: true, value: groups });
  });

  it('is refused with a sentence if its format is higher', async () => {
    const answer = await askUnmatched(answering({ format: 2, groups: 'of another kind' }));
    const message =
      'the Worker at https://kedb.example answers /v1/unmatched in format 2, but this version of kedb reads up to format 1: update the Action or the CLI';
    expect(answer).toEqual({ ok: false, error: { message, isTransient: false } });
  });

  it.each([{ format: '2' }, { format: 0 }, { format: 1.5 }, { ungrouped: '0' }, { groups: [{ id: 1 }] }])(
    'is refused if a known field has another type: %j',
    async (more) => {
      expect(await askUnmatched(answering(more))).toMatchObject({ ok: false });
    },
  );
});

describe('the ids in an answer', () => {
  const HOSTILE = [
    'x',
    'ERROR-1',
    'ERROR-001 -->',
    '--> ![x](https://evil.example)',
    '0f\n::error::x',
    'a'.repeat(65),
    '__proto__',
    '',
  ];
  const workerThatSays = (body: object) => ({
    url: new URL('https://kedb.example'),
    token: 'token',
    get: async () => ({ status: 200, text: JSON.stringify(body) }),
  });
  const refused = { ok: false, error: expect.anything() };

  it.each(HOSTILE)('are checked: %j', async (id) => {
    const [group] = RECENT_ALERTS.unmatched ?? [];
    const [episode] = RECENT_ALERTS.episodes ?? [];
    const unmatched = (groups: object[]) => workerThatSays({ groups, ungrouped: 0, kb_version: 'v' });
    const episodes = (error_id: string) =>
      workerThatSays({ episodes: [{ ...episode, error_id }], open: 0, kb_version: 'v' });
    expect((await askUnmatched(unmatched([{ ...group }]))).ok).toBe(true);
    expect(await askUnmatched(unmatched([{ ...group, id }]))).toEqual(refused);
    expect(await askRecentAlerts(episodes(id))).toEqual(refused);
    const occurrences = ({ epoch = '0f', error_id = 'ERROR-001' }) => {
      const days = {
        error_id,
        total: 1,
        first_seen: '2026-11-18',
        last_seen: '2026-11-18',
        days: {},
        revision: 1,
      };
      const ledgers = [{ shard: 0, epoch, revision: 1, occurrences: [days] }];
      const worker = workerThatSays({ ledgers, next: '', more: false, kb_version: 'v' });
      return askWorker(worker, 'v1/occurrences', validateOccurrencesAnswer);
    };
    expect((await occurrences({})).ok).toBe(true);
    expect(await occurrences({ error_id: id })).toEqual(refused);
    expect(await occurrences({ epoch: id })).toEqual(refused);
  });
});

import { reset, runInDurableObject } from 'cloudflare:test';
import { afterEach, describe, expect, it } from 'vitest';
import {
  alert,
  episodePage,
  ledger,
  minute,
  record,
  resolved,
} from '../../../test/support/workerd/ledger-driver.ts';
import { toInstant } from '../../lib/time/instant.ts';
import { type EpisodesQuery, parsePlace, renderPlace } from './list-episodes.ts';

afterEach(() => reset());

const at = (minutes: number, more: object = {}) =>
  alert({ fingerprint: `at ${minutes}`, starts_at: minute(minutes), ...more });

/** The starts of all episodes, page by page, in minutes after noon. */
async function pages(query: Partial<EpisodesQuery>): Promise<number[][]> {
  const all: number[][] = [];
  let from: EpisodesQuery['from'] = null;
  do {
    const page = await episodePage({ ...query, from });
    all.push(
      page.episodes.map(({ episode }) => (Date.parse(episode.started_at) - Date.parse(minute(0))) / 60_000),
    );
    from = page.next;
  } while (from !== null);
  return all;
}

describe('listEpisodes', () => {
  it('has pages, the latest start first, whatever order they arrived in', async () => {
    await record([at(3), at(1), at(5)]);
    await record([at(4), at(2)]);
    expect(await pages({ limit: 2 })).toEqual([[5, 4], [3, 2], [1]]);
    expect(await pages({ limit: 5 })).toEqual([[5, 4, 3, 2, 1]]);
  });

  it('shows each episode once if hundreds start at the same time', async () => {
    await record(Array.from({ length: 250 }, (_, n) => alert({ fingerprint: `${n}` })));
    const all = await pages({ limit: 100 });
    expect(all.map(({ length }) => length)).toEqual([100, 100, 50]);
  });

  it('lists open and ended episodes apart, and both together', async () => {
    await record([at(1), at(2), at(3), at(4)]);
    await record([2, 3].map((n) => ({ ...resolved(5), fingerprint: `at ${n}`, starts_at: minute(n) })));
    expect(await pages({ state: 'open', limit: 1 })).toEqual([[4], [1]]);
    expect(await pages({ state: 'closed', limit: 10 })).toEqual([[3, 2]]);
    expect(await pages({ state: 'all', limit: 3 })).toEqual([[4, 3, 2], [1]]);
  });

  it('filters by entry and by the start', async () => {
    await record([at(1), at(2, { errorId: 'ERROR-002' }), at(3, { errorId: null }), at(4)]);
    expect(await pages({ errorId: 'ERROR-001' })).toEqual([[4, 1]]);
    expect(await pages({ after: toInstant(minute(1)), before: toInstant(minute(4)) })).toEqual([[3, 2]]);
    expect(await pages({ errorId: 'ERROR-009' })).toEqual([[]]);
  });

  it('looks at so many episodes for one page, and goes on with the next one', async () => {
    await record([at(0, { errorId: 'ERROR-002' })]);
    await runInDurableObject(ledger(), (_, { storage: { sql } }) => {
      sql.exec(
        `INSERT INTO episodes (number, source, fingerprint, labels, starts_at, last_start, nth)
         WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)
         SELECT i, 'alertmanager', i, '{}', ?1, ?1, 1 FROM n`,
        toInstant(minute(1)),
      );
    });
    expect(await pages({ errorId: 'ERROR-002' })).toEqual([[], [0]]);
  });

  it('ends a page where its bytes end', async () => {
    await record([at(1), at(2), at(3)]);
    const { isWhole, next, episodes } = await episodePage({ maxBytes: 1200 });
    expect([isWhole, episodes.length]).toEqual([false, 2]);
    expect(next).toEqual(episodes.at(-1)?.place);
  });
});

describe('a cursor', () => {
  it('reads what it wrote', () => {
    const place = { startsAt: '2026-11-23T12:00:00.000000000Z', epoch: 'a'.repeat(12), number: 7 };
    expect(parsePlace(renderPlace(place))).toEqual(place);
  });

  it.each([
    '',
    '7',
    '2026-11-23T12:00:00Z_aaaaaaaaaaaa-7',
    `2026-11-23T12:00:00.000000000Z_${'a'.repeat(12)}-x`,
  ])('refuses %s', (text) => expect(parsePlace(text)).toBeNull());
});

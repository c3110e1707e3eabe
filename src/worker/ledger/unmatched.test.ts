import { reset } from 'cloudflare:test';
import { afterEach, describe, expect, it } from 'vitest';
import { alert, minute, record, unmatched } from '../../../test/support/workerd/ledger-driver.ts';
import type { AlertToRecord } from './record-alerts.ts';

afterEach(() => reset());

describe('unmatched alerts', () => {
  const of = (n: number, example: string) =>
    alert({
      fingerprint: `u${n}`,
      errorId: null,
      unmatched: { id: 'group', alertname: 'LogErrors', service: null, example },
    });

  it('groups them by episode, with a few examples', async () => {
    await record(Array.from({ length: 144 }, (_, n) => of(n, `no ${n % 9}`)));
    await record([of(0, 'no 0')]);
    expect(await unmatched()).toMatchObject({
      groups: [{ id: 'group', count: 144, examples: ['no 0', 'no 1', 'no 2'] }],
      ungrouped: 0,
    });
  });

  const kind = (name: string, n: number, errorId: string | null = null) => {
    const unmatched = { id: name, alertname: name, service: null, example: name };
    return alert({ fingerprint: `${name} ${n}`, errorId, unmatched: errorId ? null : unmatched });
  };
  const kinds = async () => {
    const { groups, ungrouped } = await unmatched();
    return { ids: groups.map(({ id }) => id), ungrouped };
  };

  it('lets a new kind replace the least frequent group', async () => {
    const full = Array.from({ length: 2000 }, (_, n) => [kind(`g${n}`, 1), kind(`g${n}`, 2)]);
    await record(full.flat());
    await record([kind('g7', 3), kind('new', 1)]);
    await record([kind('newer', 1), kind('newer', 2)]);
    const { ids, ungrouped } = await kinds();
    expect(ids).toHaveLength(2000);
    expect(ids).toContain('newer');
    expect(ids).not.toContain('new');
    expect(ids[0]).toBe('g7');
    expect(ungrouped).toBe(3);
  });

  it('replaces at most a hundred groups for one webhook', async () => {
    const full = Array.from({ length: 2000 }, (_, n) => [kind(`g${n}`, 1), kind(`g${n}`, 2)]);
    await record(full.flat());
    for (const flood of ['a', 'b'])
      await record(Array.from({ length: 300 }, (_, n) => kind(`${flood}${n}`, 1)));
    const { ids, ungrouped } = await kinds();
    expect(ids.filter((id) => id.startsWith('g'))).toHaveLength(1900);
    expect(ungrouped).toBe(2 * 100 + 200 + 100 + 200);
  });

  it('drops a group when an entry explains its alert: while it fires, or when it fires again', async () => {
    await record([kind('open', 1), kind('ended', 1), kind('other', 1)]);
    await record([{ ...kind('ended', 1), status: 'resolved', ends_at: minute(5) }]);
    expect((await kinds()).ids.sort()).toEqual(['ended', 'open', 'other']);
    await record([kind('open', 1, 'ERROR-001')]);
    expect((await kinds()).ids.sort()).toEqual(['ended', 'other']);
    await record([{ ...kind('ended', 1, 'ERROR-001'), starts_at: minute(10) }]);
    expect((await kinds()).ids).toEqual(['other']);
    await record([kind('open', 2)]);
    expect((await kinds()).ids.sort()).toEqual(['open', 'other']);
  });

  it('drops a group when a newer knowledge base explains another alert of its kind, and not before', async () => {
    const pod = (n: number, more: Partial<AlertToRecord> = {}) => ({ ...kind('crash', n), ...more });
    const explained = { errorId: 'ERROR-001', unmatched: null, explains: 'crash' };
    const from = (kbVersion: string) => (alerts: AlertToRecord[]) =>
      record(alerts, undefined, undefined, kbVersion);
    await from('v1')([pod(1)]);
    await from('v1')([pod(2, explained), pod(3)]);
    expect((await kinds()).ids).toEqual(['crash']);
    await from('v2')([pod(2, explained)]);
    expect((await kinds()).ids).toEqual(['crash']);
    await from('v2')([pod(4, explained)]);
    expect((await kinds()).ids).toEqual([]);
    await from('v2')([pod(5), pod(6, explained)]);
    await from('v2')([pod(7, explained)]);
    expect((await kinds()).ids).toEqual(['crash']);
  });

  it('keeps a group if the newer knowledge base explains another alert of its kind, but not the one that fires', async () => {
    const explained = { errorId: 'ERROR-001', unmatched: null, explains: 'crash' };
    await record([kind('crash', 1)], undefined, undefined, 'v1');
    await record([kind('crash', 1)], undefined, undefined, 'v2');
    await record([{ ...kind('crash', 2), ...explained }], undefined, undefined, 'v2');
    expect((await kinds()).ids).toEqual(['crash']);
    await record([{ ...kind('crash', 3), ...explained }, kind('crash', 1)], undefined, undefined, 'v3');
    expect((await kinds()).ids).toEqual(['crash']);
    await record([{ ...kind('crash', 4), ...explained }], undefined, undefined, 'v4');
    expect((await kinds()).ids).toEqual([]);
  });

  it('keeps so many groups and counts the rest', async () => {
    const many = Array.from({ length: 2003 }, (_, n) => {
      const one = of(n, 'x');
      return { ...one, unmatched: one.unmatched && { ...one.unmatched, id: `g${n}` } };
    });
    await record(many);
    const { groups, ungrouped } = await unmatched();
    expect([groups.length, ungrouped]).toEqual([2000, 3]);
  });
});

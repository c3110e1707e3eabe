import { reset } from 'cloudflare:test';
import { afterEach, describe, expect, it } from 'vitest';
import { alert, ledger, record, unwrap } from '../../../test/support/workerd/ledger-driver.ts';
import { LIST_BYTES } from './list-bytes.ts';

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
    expect(unwrap(await ledger().listUnmatched(10, LIST_BYTES))).toMatchObject({
      groups: [{ id: 'group', count: 144, examples: ['no 0', 'no 1', 'no 2'] }],
      ungrouped: 0,
    });
  });

  it('keeps so many groups and counts the rest', async () => {
    const many = Array.from({ length: 2003 }, (_, n) => {
      const one = of(n, 'x');
      return { ...one, unmatched: one.unmatched && { ...one.unmatched, id: `g${n}` } };
    });
    await record(many);
    const { groups, ungrouped } = unwrap(await ledger().listUnmatched(5000, LIST_BYTES));
    expect([groups.length, ungrouped]).toEqual([2000, 3]);
  });
});

import { reset, runInDurableObject } from 'cloudflare:test';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  alert,
  beOld,
  EVENING,
  episodes,
  ledger,
  minute,
  NOON,
  occurrences,
  record,
  resolved,
  total,
  unwrap,
} from '../../../test/support/workerd/ledger-driver.ts';
import { fingerprintOf } from '../../lib/alertmanager/fingerprint.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import { LIST_BYTES } from './list-bytes.ts';
import type { AlertToRecord } from './record-alerts.ts';

afterEach(() => reset());

describe('record', () => {
  it('counts an episode once, and says what it was', async () => {
    expect(await record([alert(), alert()])).toMatchObject([
      { opened: true, state: 'open', started_at: '2026-11-23T12:00:00Z', count: 1 },
      { opened: false, state: 'open', count: 1 },
    ]);
    expect(await record([resolved(5)])).toMatchObject([{ opened: false, state: 'closed' }]);
    expect(await record([alert(), alert({ starts_at: minute(7) })])).toMatchObject([
      { opened: false, state: 'stale' },
      { opened: true, state: 'open', count: 2 },
    ]);
    expect(await total()).toBe(2);
  });

  it('counts an alert that is told only as resolved once, and shows it as ended', async () => {
    await beOld();
    const told = [resolved(5), resolved(5), alert()];
    const counted = { opened: false, counted: true, state: 'closed', count: 1 };
    const [first, again, echo] = await record(told);
    expect(first).toMatchObject({ ...counted, started_at: '2026-11-23T12:00:00Z' });
    expect(again).toEqual({ ...first, counted: undefined });
    expect(echo).toMatchObject({ opened: false, state: 'stale' });
    expect(await total()).toBe(1);
    const { episodes: listed, open } = await episodes();
    expect(open).toBe(0);
    expect(listed).toMatchObject([{ state: 'closed', ended_at: '2026-11-23T12:05:00Z' }]);
  });

  it.each([
    ['the ledger', NOON + 60_000, EVENING],
    ['the oldest echo that it would recognise', 1, EVENING + 31 * DAY_MS],
  ])('counts nothing that is told only as resolved and began before %s', async (_, began, at) => {
    await record([], at);
    await runInDurableObject(ledger(), (_, { storage }) => {
      storage.sql.exec('UPDATE ledger SET began_at = ?', began);
    });
    expect(await record([resolved(5)], at)).toMatchObject([{ state: 'unknown', opened: false, count: 0 }]);
    expect(await total()).toBe(0);
  });

  it('opens an episode again without a count, once no echo comes that late', async () => {
    const at = (minutes: number) => NOON + minutes * 60_000;
    const [opened] = await record([alert()], at(1));
    await record([resolved(5)], at(6));
    expect(await record([alert()], at(7))).toMatchObject([{ state: 'stale' }]);
    expect(await record([alert()], at(8))).toMatchObject([{ id: opened?.id, state: 'open', opened: false }]);
    await record([resolved(20)], at(21));
    expect(await record([alert()], at(25), { echoWindowMs: 300_000 })).toMatchObject([{ state: 'stale' }]);
    expect(await total()).toBe(1);
    expect((await episodes()).episodes).toMatchObject([
      { state: 'closed', ended_at: '2026-11-23T12:20:00Z' },
    ]);
  });

  it('never says `opened` of a resolved alert', async () => {
    await record([alert(), alert({ starts_at: minute(3) })]);
    expect(await record([resolved(2)])).toMatchObject([{ opened: false, counted: true, state: 'closed' }]);
    expect(await record([alert({ starts_at: minute(3) })])).toMatchObject([
      { opened: false, state: 'open', count: 2 },
    ]);
    expect(await total()).toBe(2);
  });

  it('finds an alert that began before its replica label was left out', async () => {
    const rules = { replicaLabels: ['replica'] };
    const labels = { alertname: 'A', replica: 'a' };
    const made = fingerprintOf({ alertname: 'A' });
    await record([alert({ labels, fingerprint: fingerprintOf(labels) })]);
    expect(await record([alert({ labels, fingerprint: made })], EVENING, rules)).toMatchObject([
      { state: 'open', opened: false },
    ]);
    await record([{ ...resolved(5), labels, fingerprint: made }], EVENING, rules);
    expect(await episodes()).toMatchObject({ open: 0, episodes: [{ state: 'closed' }] });
    expect(await record([alert({ labels, fingerprint: made })], EVENING, rules)).toMatchObject([
      { state: 'stale' },
    ]);
    const later = alert({ labels, fingerprint: made, starts_at: minute(60) });
    const other = { ...later, labels: { alertname: 'A', replica: 'b' } };
    expect(await record([later, other], EVENING, rules)).toMatchObject([{ opened: true }, { opened: false }]);
    expect(await total()).toBe(2);
  });

  it('closes what a later start has replaced', async () => {
    await record([alert(), alert({ starts_at: minute(30) })]);
    const { episodes: listed, open } = await episodes();
    expect(open).toBe(1);
    expect(listed).toMatchObject([
      { state: 'open', started_at: '2026-11-23T12:30:00Z', count: 2 },
      { state: 'closed', ended_at: '2026-11-23T12:30:00Z', count: 1 },
    ]);
  });

  it('keeps apart the same fingerprint of two senders', async () => {
    await record([alert(), alert({ source: 'grafana' })]);
    expect(await total()).toBe(2);
  });

  it('records nothing of what nobody saw begin', async () => {
    expect(await record([resolved(5)])).toMatchObject([{ id: null, state: 'unknown', count: 0 }]);
    expect(await episodes()).toEqual({ episodes: [], open: 0, isWhole: true });
  });

  it('counts an open alert for the entry that was written while it fired, once', async () => {
    await record([alert({ errorId: null })]);
    expect(await total()).toBe(0);
    await record([alert()]);
    await record([alert()]);
    await record([alert({ errorId: 'ERROR-002' })]);
    expect(await total()).toBe(1);
    expect(await total('ERROR-002')).toBe(0);
  });

  it('counts a storm of one error as one changed total', async () => {
    await record(Array.from({ length: 300 }, (_, n) => alert({ fingerprint: `f${n}` })));
    expect(await occurrences()).toMatchObject({ revision: 1, occurrences: [{ total: 300, revision: 1 }] });
  });

  it('takes a webhook as a whole or not at all', async () => {
    vi.spyOn(console, 'error').mockReturnValueOnce();
    const broken = { ...alert({ fingerprint: 'f2' }), labels: { alertname: 1n } } as unknown as AlertToRecord;
    const answer = await ledger().record({ alerts: [alert(), broken], recent: null, at: NOON });
    expect(answer).toMatchObject({ ok: false, error: null });
    expect(await total()).toBe(0);
    await record([alert()]);
    expect(await total()).toBe(1);
  });

  it('takes labels of any size', async () => {
    const labels = {
      alertname: 'Big',
      ...Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`l${n}`, 'é'.repeat(4000)])),
    };
    await record([alert({ labels })]);
    const { episodes: listed } = await episodes({ state: 'open', limit: 10 });
    expect(listed[0]?.labels).toMatchObject({ alertname: 'Big' });
  });

  it('gives the alerts that began of late and that somebody asks for, no others', async () => {
    const rebooted = { alertname: 'HostRebooted' };
    await record([alert({ fingerprint: 'old', starts_at: minute(-90), labels: rebooted })]);
    await record([alert({ fingerprint: 'future', starts_at: minute(90), labels: rebooted })]);
    await record([alert({ fingerprint: 'other' }), alert({ fingerprint: 'new', labels: rebooted })]);
    const recent = {
      since: '2026-11-23T11:59:00.000000000Z',
      until: '2026-11-23T12:00:00.000000000Z',
      after: ['alertname="HostRebooted"', 'no matcher at all'],
      maxBytes: LIST_BYTES,
    };
    expect(unwrap(await ledger().record({ alerts: [], recent, at: NOON })).recent).toEqual({
      alerts: [{ labels: rebooted, starts_at: '2026-11-23T12:00:00.000000000Z' }],
      isWhole: true,
    });
  });
});

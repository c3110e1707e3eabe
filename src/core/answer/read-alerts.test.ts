import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../lib/alertmanager/fingerprint.ts';
import { readAlertmanagerJson } from './read-alerts.ts';

const CAPTURES = new URL('../../../test/fixtures/alertmanager/', import.meta.url);

function capture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, CAPTURES), 'utf8'));
}

function read(body: unknown, replicaLabels: readonly string[] = []) {
  const result = readAlertmanagerJson(body, replicaLabels);
  if (result === null) throw new Error('not a body of Alertmanager');
  return result;
}

describe('readAlertmanagerJson', () => {
  it('gives each alert its own status, and a firing one no end', () => {
    const { alerts, truncated } = read(capture('05-group-with-one-resolved.json'));
    expect(alerts.map(({ status, ends_at }) => [status, ends_at])).toEqual([
      ['firing', null],
      ['resolved', '2026-11-22T14:29:50Z'],
    ]);
    expect(truncated).toBe(0);
  });

  it('says how many alerts were left out, and keeps nanoseconds', () => {
    const { alerts, truncated } = read(capture('20-truncated.json'));
    expect(truncated).toBe(2);
    expect(alerts[0]?.starts_at).toBe('2026-11-22T14:31:54.313006446Z');
  });

  it('does without all that a custom payload may lack', () => {
    const { alerts, truncated } = read({
      alerts: [{ status: 'firing', labels: { a: 'b' } }],
    });
    expect(truncated).toBe(0);
    expect(alerts[0]).toEqual({
      source: 'alertmanager',
      fingerprint: fingerprintOf({ a: 'b' }),
      status: 'firing',
      labels: { a: 'b' },
      annotations: {},
      starts_at: null,
      ends_at: null,
    });
  });

  it('leaves replica labels out of the fingerprints that it makes, and only of these', () => {
    const replicas = ['a', 'b'].map((replica) => ({
      status: 'firing' as const,
      labels: { a: 'b', replica },
    }));
    const named = { ...replicas[0], status: 'firing' as const, labels: { replica: 'a' }, fingerprint: 'f1' };
    const { alerts } = read({ alerts: [...replicas, named] }, ['replica']);
    const made = fingerprintOf({ a: 'b' });
    expect(alerts.map(({ fingerprint }) => fingerprint)).toEqual([made, made, 'f1']);
    expect(alerts[1]?.labels).toEqual({ a: 'b', replica: 'b' });
  });

  it('does not look at fields that it does not use', () => {
    const alert = { status: 'firing', labels: { alertname: 'Down' } };
    const odd = [null, 4, 'x', [], {}, true];
    for (const value of odd) {
      const unused = { version: value, groupKey: value, status: value, receiver: value, commonLabels: value };
      const ofAlert = { generatorURL: value, values: value, silenceURL: value };
      const body = { ...unused, truncatedAlerts: value, alerts: [{ ...alert, ...ofAlert }] };
      const { alerts, refused, truncated } = read(body);
      expect([alerts.length, refused, truncated]).toEqual([1, [], value === 4 ? 4 : 0]);
    }
  });

  it('reads the number of alerts left out, also from a text', () => {
    const values = [17, '17', '', 'x', null, -1, 1.5, [17], 1e300];
    const counts = values.map((truncatedAlerts) => read({ alerts: [], truncatedAlerts }).truncated);
    expect(counts).toEqual([17, 17, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('takes null for a field that is missing', () => {
    const nulls = { annotations: null, fingerprint: null, startsAt: null, endsAt: null };
    const alert = { status: 'resolved', labels: { a: 'b' } };
    expect(read({ alerts: [{ ...alert, ...nulls }] })).toEqual(read({ alerts: [alert] }));
  });

  it('loses only the alerts that it cannot read, and says why', () => {
    const good = { status: 'firing', labels: { a: 'b' } };
    const bad = [{ ...good, labels: { a: 1 } }, 1, { ...good, status: 'FIRING' }, { ...good, startsAt: 5 }];
    const { alerts, refused } = read({ alerts: [...bad, good] });
    expect(alerts).toHaveLength(1);
    expect(refused.map(({ index, detail }) => `${index}: ${detail}`)).toEqual([
      '0: labels must be an object, and each label a text',
      '1: the alert must be an object',
      '2: status must be firing or resolved',
      '3: startsAt must be a text',
    ]);
  });

  it('reads the list that amtool and the API give, in which the status is an object', () => {
    const { alerts, refused } = read(capture('30-amtool-alert-query.json'));
    expect(refused).toEqual([]);
    expect(alerts.map(({ status, labels, ends_at }) => [status, labels.alertname, ends_at])).toEqual([
      ['firing', 'Other', null],
      ['firing', 'RedisDown', null],
      ['firing', 'RedisSlow', null],
    ]);
    expect(alerts[1]).toMatchObject({
      starts_at: '2026-11-30T22:00:00.000Z',
      fingerprint: '2f165bc631c695d8',
    });
    expect(read([])).toEqual({ alerts: [], refused: [], truncated: 0 });
  });

  it.each([
    ['2026-11-24T10:00:00+0200', '2026-11-24T08:00:00Z'],
    ['2026-11-24 10:00:00.5 +0200 CEST', '2026-11-24T08:00:00.5Z'],
    ['2026-11-24T10:00:00.123456789+02:00', '2026-11-24T10:00:00.123456789+02:00'],
    ['0001-01-01T00:00:00.000Z', null],
    ['yesterday', null],
  ])('reads the start %s', (startsAt, starts_at) => {
    const alert = { status: 'firing', labels: {}, startsAt };
    expect(read({ alerts: [alert] }).alerts[0]?.starts_at).toBe(starts_at);
  });

  it.each([null, 1, 'x', {}, { alerts: null }, { alerts: {} }])('takes %j for no body', (body) => {
    expect(readAlertmanagerJson(body)).toBeNull();
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AlertmanagerWebhook } from '../../generated/alertmanager.ts';
import { readAlertmanagerWebhook } from './alert.ts';
import { fingerprintOf } from './fingerprint.ts';

const CAPTURES = new URL('../../../test/fixtures/alertmanager/', import.meta.url);

function capture(name: string): AlertmanagerWebhook {
  return JSON.parse(readFileSync(new URL(name, CAPTURES), 'utf8'));
}

describe('readAlertmanagerWebhook', () => {
  it('gives each alert its own status, and a firing one no end', () => {
    const { alerts, truncated } = readAlertmanagerWebhook(capture('05-group-with-one-resolved.json'));
    expect(alerts.map(({ status, ends_at }) => [status, ends_at])).toEqual([
      ['firing', null],
      ['resolved', '2026-11-22T14:29:50Z'],
    ]);
    expect(truncated).toBe(0);
  });

  it('says how many alerts were left out, and keeps nanoseconds', () => {
    const { alerts, truncated } = readAlertmanagerWebhook(capture('20-truncated.json'));
    expect(truncated).toBe(2);
    expect(alerts[0]?.starts_at).toBe('2026-11-22T14:31:54.313006446Z');
  });

  it('does without all that a custom payload may lack', () => {
    const { alerts, truncated } = readAlertmanagerWebhook({
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
    const { alerts } = readAlertmanagerWebhook({ alerts: [...replicas, named] }, ['replica']);
    const made = fingerprintOf({ a: 'b' });
    expect(alerts.map(({ fingerprint }) => fingerprint)).toEqual([made, made, 'f1']);
    expect(alerts[1]?.labels).toEqual({ a: 'b', replica: 'b' });
  });
});

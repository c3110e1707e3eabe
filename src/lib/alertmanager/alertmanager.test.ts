import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AlertmanagerWebhook } from '../../generated/alertmanager.ts';
import { readAlertmanagerWebhook } from './alertmanager.ts';
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
});

describe('fingerprintOf', () => {
  it.each(readdirSync(CAPTURES))('agrees with Alertmanager on %s', (name) => {
    for (const { labels, fingerprint } of capture(name).alerts)
      expect(fingerprintOf(labels)).toBe(fingerprint);
  });

  it('is the same whatever the order of the labels', () => {
    expect(fingerprintOf({ a: '1', b: '2' })).toBe(fingerprintOf({ b: '2', a: '1' }));
  });

  it('keeps names and values apart', () => {
    expect(fingerprintOf({ a: 'bc' })).not.toBe(fingerprintOf({ ab: 'c' }));
  });

  it('is the offset of FNV-1a without labels', () => {
    expect(fingerprintOf({})).toBe('cbf29ce484222325');
  });

  it('sorts names by their bytes, not by UTF-16', () => {
    const inByteOrder = fingerprintOf({ '\uFFFD': '', '\u{1F642}': '' });
    expect(fingerprintOf({ '\u{1F642}': '', '\uFFFD': '' })).toBe(inByteOrder);
  });
});

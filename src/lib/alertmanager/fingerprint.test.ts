import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WebhookAlert } from '../../generated/alertmanager.ts';
import { fingerprintOf } from './fingerprint.ts';

const CAPTURES = new URL('../../../test/fixtures/alertmanager/', import.meta.url);

/** The alerts of a webhook, or of the list that amtool prints. */
function capture(name: string): WebhookAlert[] {
  const body = JSON.parse(readFileSync(new URL(name, CAPTURES), 'utf8'));
  return body.alerts ?? body;
}

describe('fingerprintOf', () => {
  it.each(readdirSync(CAPTURES))('agrees with Alertmanager on %s', (name) => {
    for (const { labels, fingerprint } of capture(name)) expect(fingerprintOf(labels)).toBe(fingerprint);
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

  it('is FNV-1a with 64 bits, whatever the labels are', () => {
    const labels = fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', size: 'large' }));
    fc.assert(fc.property(labels, (set) => fingerprintOf(set) === withBigInts(set)));
  });
});

/** The definition, with one number of 64 bits. */
function withBigInts(labels: Record<string, string>): string {
  const pairs = Object.entries(labels).map((pair) => pair.map((text) => Buffer.from(text)));
  const sorted = pairs.sort(([a = Buffer.of()], [b = Buffer.of()]) => Buffer.compare(a, b)).flat();
  const bytes = sorted.flatMap((text) => [...text, 0xff]);
  const hash = bytes.reduce(
    (sum, byte) => BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n),
    0xcbf29ce484222325n,
  );
  return hash.toString(16).padStart(16, '0');
}

import { describe, expect, it } from 'vitest';
import { byteLength } from '../../lib/text/text-size.ts';
import { storedFingerprint, storedLabels } from './stored-alert.ts';

describe('storedFingerprint', () => {
  it('keeps up to 128 bytes, and hashes more', () => {
    expect(storedFingerprint('a'.repeat(128))).toBe('a'.repeat(128));
    expect(storedFingerprint('é'.repeat(64))).toBe('é'.repeat(64));
    // printf 'a%.0s' $(seq 129) | sha256sum
    expect(storedFingerprint('a'.repeat(129))).toBe(
      'c12cb024a2e5551cca0e08fce8f1c5e314555cc3fef6329ee994a3db752166ae',
    );
    expect(storedFingerprint('é'.repeat(65))).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('storedLabels', () => {
  it('keeps labels in their order while they fit', () => {
    const labels = { pod: 'x'.repeat(10_000), alertname: 'A' };
    expect(storedLabels(labels)).toEqual({ json: JSON.stringify(labels), dropped: 0 });
  });

  it('drops the longest first, counts bytes, and keeps the name of the alert', () => {
    const short = Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`l${n}`, '']));
    const { json, dropped } = storedLabels({ ...short, text: 'é'.repeat(8000), alertname: 'A'.repeat(5000) });
    const kept = JSON.parse(json);
    expect(byteLength(json)).toBeLessThanOrEqual(16 * 1024);
    expect(kept.alertname).toHaveLength(5000);
    expect(kept).not.toHaveProperty('text');
    expect(dropped).toBe(3002 - Object.keys(kept).length);
  });

  it('keeps the others if the name alone is too long', () => {
    const { json, dropped } = storedLabels({ alertname: '😀'.repeat(5000), job: 'shop' });
    expect({ kept: JSON.parse(json), dropped }).toEqual({ kept: { job: 'shop' }, dropped: 1 });
  });
});

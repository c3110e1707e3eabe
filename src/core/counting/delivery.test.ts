import { describe, expect, it } from 'vitest';
import { firingAlert } from '../../../test/support/kb/plan-context.ts';
import { withoutRepeats } from './delivery.ts';

const FIRING = firingAlert({ alertname: 'A' });
const RESOLVED = { ...FIRING, status: 'resolved' as const };

describe('withoutRepeats', () => {
  it('leaves out an alert that equals the one before', () => {
    const other = { ...FIRING, fingerprint: 'other' };
    expect(withoutRepeats([FIRING, other, { ...FIRING }, other, FIRING])).toEqual([FIRING, other]);
  });

  it('keeps every alert that may change an episode', () => {
    const differing = [
      { ...FIRING, starts_at: '2026-11-25T11:00:00Z' },
      { ...FIRING, annotations: { log: 'x' } },
      { ...FIRING, labels: { alertname: 'B' } },
    ];
    const flapping = [FIRING, RESOLVED, FIRING, RESOLVED];
    for (const alerts of [differing, flapping]) expect(withoutRepeats(alerts)).toEqual(alerts);
  });
});

import { describe, expect, it } from 'vitest';
import { firingAlert } from '../../../test/support/kb/plan-context.ts';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import { RepeatFilter } from './repeat-filter.ts';

const FIRING = firingAlert({ alertname: 'A' });
const RESOLVED = { ...FIRING, status: 'resolved' as const };

function withoutRepeats(alerts: readonly Alert[], filter = new RepeatFilter()): Alert[] {
  return alerts.filter((alert) => !filter.isRepeat(alert));
}

describe('RepeatFilter', () => {
  it('finds an alert that equals the one before', () => {
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

  it('finds thousands of repeats, and passes on some of more', () => {
    const filter = new RepeatFilter();
    const alerts = Array.from({ length: 2000 }, (_, n) => ({ ...FIRING, fingerprint: `${n}` }));
    expect(withoutRepeats([...alerts, ...alerts], filter)).toHaveLength(2000);
    expect(filter.count).toBe(2000);
    const many = Array.from({ length: 20_000 }, (_, n) => ({ ...FIRING, fingerprint: `${n}` }));
    expect(withoutRepeats([...many, ...many]).length).toBeLessThan(40_001);
    const long = { ...FIRING, annotations: { log: 'x'.repeat(100_000) } };
    expect(withoutRepeats([FIRING, long, FIRING])).toEqual([FIRING, long, FIRING]);
  });
});

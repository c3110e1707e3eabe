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

  it('remembers of earlier parts only the last alert', () => {
    const filter = new RepeatFilter();
    const other = { ...FIRING, fingerprint: 'other' };
    withoutRepeats([other, FIRING], filter);
    filter.beginPart();
    expect(withoutRepeats([FIRING, other, FIRING, other], filter)).toEqual([other]);
    expect(filter.count).toBe(3);
  });
});

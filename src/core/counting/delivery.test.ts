import { describe, expect, it } from 'vitest';
import { firingAlert } from '../../../test/support/kb/plan-context.ts';
import { toInstant } from '../../lib/time/instant.ts';
import { countedDay, withoutRepeats } from './delivery.ts';

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

it.each([
  ['1970-01-01T00:00:00Z', '2026-11-23'],
  ['2999-01-01T00:00:00Z', '2026-11-23'],
  ['2026-11-22T23:59:59Z', '2026-11-22'],
])('counts what began at %s on %s', (startsAt, day) => {
  expect(countedDay(toInstant(startsAt) ?? '', Date.parse('2026-11-23T12:00:00Z'))).toBe(day);
});

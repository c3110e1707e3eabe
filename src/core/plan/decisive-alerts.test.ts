import { describe, expect, it } from 'vitest';
import { knownError } from '../../../test/support/kb/known-error.ts';
import { firingAlert, planContext } from '../../../test/support/kb/plan-context.ts';
import type { Exception } from '../../generated/entry.ts';
import type { RecentAlert } from '../../lib/alertmanager/alert.ts';
import { DecisiveAlerts } from './decisive-alerts.ts';
import { makePlan } from './make-plan.ts';

const AT = Date.parse('2026-11-25T12:00:00Z');

const exception = (after: string): Exception => ({ name: 'after', after, within: '8m' });

const started = (minute: number, labels: Record<string, string>) => ({
  labels: { alertname: 'HostRebooted', ...labels },
  starts_at: new Date(AT - minute * 60_000).toISOString(),
});

function decisiveOf(alerts: readonly RecentAlert[], ...exceptions: Exception[]): RecentAlert[] {
  const decisive = new DecisiveAlerts(AT);
  decisive.watch(exceptions);
  for (const alert of alerts) decisive.note(alert);
  return decisive.of(exceptions);
}

describe('DecisiveAlerts', () => {
  it.each(['alertname=HostRebooted', 'alertname=~"Host.*"', 'host!="9", alertname=HostRebooted', '{}'])(
    'are two of any number, and lead to the same plans: %s',
    (after) => {
      const alerts = [9, 3, 7, 1, 1, 5].flatMap((minute, n) => [
        started(minute, { host: `${n % 3}` }),
        started(minute, { host: `${n % 2}` }),
      ]);
      const all = [...alerts, started(-5, {}), { labels: { alertname: 'Other' }, starts_at: null }];
      const decisive = decisiveOf(all, exception(after));
      expect(decisive).toHaveLength(2);
      const entry = knownError({ exceptions: [exception(after)] });
      for (const { labels } of all) {
        const planWith = (recentAlerts: readonly RecentAlert[]) =>
          makePlan(entry, planContext({ at: AT, alert: firingAlert(labels), recentAlerts }));
        expect(planWith(decisive)).toEqual(planWith(all));
      }
    },
  );

  it('are those of the exceptions that ask, and none of matchers that cannot be read', () => {
    const decisive = new DecisiveAlerts(AT);
    const [first, second, broken] = ['host=a', 'host=b', 'host='].map(exception);
    for (const one of [first, second, broken]) decisive.watch(one ? [one] : []);
    decisive.note(started(1, { host: 'a' }));
    const of = (one: Exception | undefined) => decisive.of(one ? [one] : []).map(({ labels }) => labels.host);
    expect([of(first), of(second), of(broken)]).toEqual([['a'], [], []]);
  });

  it('look only at the matchers that an alert can match', () => {
    const watched = Array.from({ length: 4000 }, (_, n) => exception(`alertname=A${n}`));
    const alerts = Array.from({ length: 4000 }, (_, n) => started(1, { alertname: `A${n}` }));
    const decisive = new DecisiveAlerts(AT);
    decisive.watch(watched);
    let reads = 0;
    const counting = (labels: Record<string, string>) =>
      new Proxy(labels, {
        get: (all, name) => {
          reads += 1;
          return Reflect.get(all, name);
        },
      });
    for (const alert of alerts) decisive.note({ ...alert, labels: counting(alert.labels) });
    expect(reads).toBeLessThan(20 * alerts.length);
    expect(watched.every((one) => decisive.of([one]).length === 1)).toBe(true);
  });
});

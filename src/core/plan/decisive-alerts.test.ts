import { describe, expect, it } from 'vitest';
import { knownError } from '../../../test/support/kb/known-error.ts';
import { firingAlert, planContext } from '../../../test/support/kb/plan-context.ts';
import type { Exception } from '../../generated/entry.ts';
import type { RecentAlert } from '../../lib/alertmanager/alert.ts';
import { DecisiveAlerts, decisiveAlerts } from './decisive-alerts.ts';
import { makePlan } from './make-plan.ts';
import type { AlertsByAfter } from './plan-context.ts';

const AT = Date.parse('2026-11-25T12:00:00Z');

const exception = (after: string): Exception => ({ name: 'after', after, within: '8m' });

const started = (minute: number, labels: Record<string, string>) => ({
  labels: { alertname: 'HostRebooted', ...labels },
  starts_at: new Date(AT - minute * 60_000).toISOString(),
});

function decisiveOf(alerts: readonly RecentAlert[], ...afters: string[]): DecisiveAlerts {
  return decisiveAlerts(afters.map(exception), alerts, AT);
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
      const byAfter = decisiveOf(all, after).byAfter();
      expect([...byAfter.values()].flat()).toHaveLength(2);
      const entry = knownError({ exceptions: [exception(after)] });
      for (const { labels } of all) {
        const planWith = (recentAlerts: AlertsByAfter) =>
          makePlan(entry, planContext({ at: AT, alert: firingAlert(labels), recentAlerts }));
        expect(planWith(byAfter)).toEqual(planWith(new Map([[after, alerts]])));
      }
    },
  );

  it('are those of each exception, and none of matchers that cannot be read', () => {
    const decisive = decisiveOf([started(1, { host: 'a' })], 'host=a', 'host=~"b|a"', 'host=b', 'host=');
    const found = [...decisive.byAfter()].map(([after, alerts]) => [after, alerts.length]);
    expect(Object.fromEntries(found)).toEqual({ 'host=a': 1, 'host=~"b|a"': 1, 'host=b': 0 });
  });

  it('may not be all if reading their matchers would need more work than the limit', () => {
    const afters = Array.from({ length: 300 }, (_, n) => `x=~"[ab]{1,900}c${n}"`);
    const decisive = decisiveOf([], ...afters);
    expect(decisive.isWhole).toBe(false);
    expect(decisive.byAfter().size).toBeLessThan(300);
    expect(decisiveOf([], ...afters.slice(0, 5)).isWhole).toBe(true);
  });

  it('may not be all if comparing all alerts would need more work than the limit', () => {
    const alerts = Array.from({ length: 200 }, (_, n) => started(1, { x: `${n}${'ab'.repeat(2000)}` }));
    expect(decisiveOf(alerts, 'x=~"[0-9]*[ab]*a[ab]{400}"').isWhole).toBe(false);
    expect(decisiveOf(alerts, 'x=~"1.*"', 'x="2"').isWhole).toBe(true);
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
    expect([...decisive.byAfter().values()].every((found) => found.length === 1)).toBe(true);
  });
});

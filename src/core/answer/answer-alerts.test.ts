import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../test/support/kb/kb-files.ts';
import { knownError } from '../../../test/support/kb/known-error.ts';
import { firingAlert } from '../../../test/support/kb/plan-context.ts';
import type { AlertsAnswer } from '../../generated/api.ts';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import { byteLength } from '../../lib/text/text-size.ts';
import { compileKb } from '../kb/compile-kb.ts';
import { openIndex } from '../kb/compiled-index.ts';
import { loadKb } from '../kb/load-kb.ts';
import { Snapshot } from '../kb/snapshot.ts';
import { StormAnswer } from './answer-alerts.ts';
import type { AnswerKb } from './answer-kb.ts';
import { fitAnswer } from './fit-answer.ts';
import { matchAlerts } from './match-alerts.ts';

const AT = Date.parse('2026-11-25T12:00:00Z');
const MIB = 1024 * 1024;

const history = (lines: number) => `## History\n${'- **2026-11-01** (mara): Happened\n'.repeat(lines)}`;
const AFTER = `exceptions:
  - name: After reboot
    after: alertname=HostRebooted
    within: 2m`;

const loaded = loadKb(
  kbFiles({
    'redis/ERROR-901-a.md': entryText('ERROR-901', 'alerts: [alertname=A]', history(100)),
    'redis/ERROR-902-b.md': entryText('ERROR-902', 'alerts: [alertname=B]', history(100)),
    'redis/ERROR-903-c.md': entryText('ERROR-903', `alerts: [alertname=C]\n${AFTER}`),
  }),
).value;
const kb: AnswerKb = {
  ...openIndex(compileKb(new Snapshot(loaded)).index),
  detailsOf: async (errorId) => loaded.entries.find(({ error_id }) => error_id === errorId) ?? knownError(),
};

const alertOf = (alertname: string, n: number): Alert => ({
  ...firingAlert({ alertname, n: `${n}` }),
  fingerprint: `${alertname}${n}`,
  starts_at: '2026-11-25T11:59:30Z',
});
const storm = (alertname: string, count: number) =>
  Array.from({ length: count }, (_, n) => alertOf(alertname, n));

async function answerTo(alerts: readonly Alert[], part = alerts.length, bytes = MIB): Promise<AlertsAnswer> {
  const answer = new StormAnswer(kb, AT, { bytes, wholePlans: 50 });
  const recent = { alerts: [], isWhole: true };
  for (let at = 0; at < alerts.length; at += part)
    answer.add(await matchAlerts(kb, alerts.slice(at, at + part)), { histories: [], recent });
  const result = answer.finish({ truncated: 0 });
  expect(byteLength(JSON.stringify(result))).toBeLessThanOrEqual(bytes);
  return result;
}

const sizeOf = (value: unknown) => byteLength(JSON.stringify(value));

describe('the answer to a storm', () => {
  it('has the plan whole for 50 alerts, and then refers to it', async () => {
    const { alerts, unanswered_alerts, plans_left_out } = await answerTo(storm('A', 200));
    expect(alerts.slice(0, 50).every(({ plan }) => plan !== null)).toBe(true);
    expect(alerts.slice(50).every(({ plan, plan_of }) => plan === null && plan_of === 0)).toBe(true);
    expect([alerts.length, unanswered_alerts, plans_left_out]).toEqual([200, undefined, undefined]);
  });

  it('has each different plan, however late its alert comes', async () => {
    const answer = await answerTo(
      [...storm('A', 12_000), alertOf('B', 1), ...storm('A', 10), alertOf('B', 2)],
      500,
    );
    const late = answer.alerts.filter(({ alert }) => alert.labels.alertname === 'B');
    expect(late[0]?.plan?.error_id).toBe('ERROR-902');
    expect(answer.alerts.length + (answer.unanswered_alerts ?? 0)).toBe(12_012);
    expect(answer.plans_left_out).toBeUndefined();
    for (const { alert, plan_of } of answer.alerts) {
      if (plan_of === undefined) continue;
      expect(answer.alerts[plan_of]?.plan?.error_id).toBe(
        alert.labels.alertname === 'A' ? 'ERROR-901' : 'ERROR-902',
      );
    }
  });

  it('names the entry of a plan that is too large, and where to get it', async () => {
    const bytes = 38 * 1024;
    const alerts = [alertOf('A', 1), alertOf('C', 1), alertOf('A', 2)];
    const answer = await answerTo(alerts, 3, bytes);
    expect(answer.alerts.map(({ plan }) => plan?.error_id)).toEqual([undefined, 'ERROR-903', undefined]);
    expect(answer.alerts[0]?.caps[0]).toMatchObject({ cap: 'answer_size', limit: bytes });
    expect(answer.plans_left_out).toEqual([{ error_id: 'ERROR-901', path: '/v1/entries/ERROR-901/plan' }]);
  });

  it('uses at most half of itself for plans that it already has', async () => {
    const bytes = 128 * 1024;
    const { alerts } = await answerTo(storm('A', 50), 50, bytes);
    const [first, ...repeated] = alerts.flatMap(({ plan }) => plan ?? []).map(sizeOf);
    expect(first).toBeGreaterThan(0);
    expect(repeated.length).toBeGreaterThan(0);
    expect(repeated.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(bytes / 2);
    expect(alerts.some(({ plan_of }) => plan_of === 0)).toBe(true);
  });

  it('names the entry of which one plan fits and a different one does not', async () => {
    const [item] = (await answerTo([alertOf('A', 1)])).alerts;
    if (!item?.plan) throw new Error('the alert has no plan');
    const { plan } = item;
    const planned = (command: string) => ({
      item: { ...item, plan: null },
      bytes: sizeOf({ ...item, plan: null }),
      plan: { ...plan, suggested_command: command },
    });
    const limits = { bytes: 48 * 1024, wholePlans: 50 };
    const { alerts, leftOut } = fitAnswer([planned('a'), planned('b'.repeat(20_000))], limits, new Set());
    expect(alerts.length).toBe(2);
    expect(leftOut).toEqual([{ error_id: 'ERROR-901', path: '/v1/entries/ERROR-901/plan' }]);
  });

  it('is the same in any parts', async () => {
    const alerts = [...storm('C', 30), alertOf('HostRebooted', 1), ...storm('A', 70), ...storm('C', 40)];
    const whole = await answerTo(alerts);
    expect(whole.alerts[0]?.plan?.decision).toBe('wait');
    for (const part of [1, 7, 100]) expect(await answerTo(alerts, part)).toEqual(whole);
  });
});

import { describe, expect, it } from 'vitest';
import { stepsToParse } from '../../lib/alertmanager/label-matchers.ts';
import { ALERT_WORK } from '../../lib/engine/work.ts';
import { listRecent } from './recent-alerts.ts';

/** The newest episodes, and none older. */
function storage(labels: Record<string, string>): SqlStorage {
  const rows = [{ labels: JSON.stringify(labels), starts_at: '2026-11-30T10:00:00Z', dropped_labels: 0 }];
  const exec = (query: string) => {
    const found = query.includes('LIMIT 1') ? [] : rows;
    return Object.assign(found[Symbol.iterator](), { toArray: () => found });
  };
  return { exec } as unknown as SqlStorage;
}

function recentOf(after: string[]) {
  const [since, until] = ['2026-11-30T09:00:00Z', '2026-11-30T11:00:00Z'];
  return listRecent(storage({ alertname: 'A' }), { since, until, after, maxBytes: 1e6 } as never);
}

describe('conditions of entries', () => {
  const dear = Array.from({ length: 200 }, (_, n) => `x=~"[ab]{1,900}c${n}"`);

  it('are read within the budget, the same for each webhook', () => {
    expect(dear.reduce((sum, text) => sum + stepsToParse(text), 0)).toBeGreaterThan(ALERT_WORK);
    const first = recentOf(['alertname="A"', ...dear]);
    expect(first).toMatchObject({ alerts: [{ labels: { alertname: 'A' } }], isWhole: false });
    expect(recentOf(['alertname="A"', ...dear])).toEqual(first);
  });

  it('are read whole if they are few, and an invalid one fits nothing', () => {
    expect(recentOf(['alertname="B"', 'x=~"("'])).toEqual({ alerts: [], isWhole: true });
  });
});

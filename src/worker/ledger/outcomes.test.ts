import { reset } from 'cloudflare:test';
import { afterEach, describe, expect, it } from 'vitest';
import {
  alert,
  ledger,
  minute,
  NOON,
  record,
  resolved,
  unwrap,
} from '../../../test/support/workerd/ledger-driver.ts';

afterEach(() => reset());

describe('outcomes', () => {
  const failed = { error_id: 'ERROR-001', outcome: 'failed', source: 'alertmanager', at: NOON } as const;

  it('counts a failed attempt in its episode and in the rate, once a key', async () => {
    const [opened] = await record([alert()]);
    const attempt = { ...failed, fingerprint: 'f1', idempotency_key: 'k1' };
    expect(unwrap(await ledger().recordOutcome(attempt))).toEqual({
      state: 'counted',
      episode: { id: opened?.id, failed_attempts: 1 },
      observed: { rate: 0, attempts: 1 },
    });
    expect(unwrap(await ledger().recordOutcome(attempt))).toMatchObject({
      state: 'repeated',
      episode: { failed_attempts: 1 },
      observed: { attempts: 1 },
    });
    expect(unwrap(await ledger().recordOutcome({ ...attempt, outcome: 'fixed' })).state).toBe('conflict');
    const histories = unwrap(await ledger().record({ alerts: [alert()], recent: null, at: NOON })).histories;
    expect(histories).toMatchObject([
      { episode: { failed_attempts: 1 }, observedRate: { rate: 0, attempts: 1 } },
    ]);
  });

  it('begins at zero in the next episode, while the rate goes on', async () => {
    const [opened] = await record([alert()]);
    await ledger().recordOutcome({ ...failed, episode: opened?.id ?? '', idempotency_key: 'k1' });
    await ledger().recordOutcome({
      ...failed,
      outcome: 'fixed',
      episode: opened?.id ?? '',
      idempotency_key: 'k2',
    });
    await record([resolved(5)]);
    expect(await record([alert({ starts_at: minute(6) })])).toMatchObject([
      { opened: true, failed_attempts: 0 },
    ]);
    expect(unwrap(await ledger().readRates())).toEqual({ 'ERROR-001': { rate: 0.5, attempts: 2 } });
  });

  it('counts for the rate what names no episode, or one that nobody knows', async () => {
    const unknown = { ...failed, episode: 'ffffffffffff-1', idempotency_key: 'k1' };
    expect(unwrap(await ledger().recordOutcome(unknown))).toMatchObject({ state: 'counted', episode: null });
    expect(
      unwrap(await ledger().recordOutcome({ ...failed, idempotency_key: 'k2' })).observed?.attempts,
    ).toBe(2);
  });
});

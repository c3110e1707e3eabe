import type { ObservedRate } from '../../generated/plan.ts';
import type { LedgerClient } from './ledger-client.ts';

/**
 * How often fixes worked, asked for once a request and only when a plan wants to know. Where nothing is counted, a ledger that does not
 * answer is no reason to withhold the entry: its plan comes without what was observed.
 */
export function createRateReader(ledger: LedgerClient): (errorId: string) => Promise<ObservedRate | null> {
  let rates: Promise<Record<string, ObservedRate>> | null = null;
  return async (errorId) => {
    rates ??= ledger.readRates().catch(withoutRates);
    return (await rates)[errorId] ?? null;
  };
}

function withoutRates(error: unknown): Record<string, ObservedRate> {
  console.warn(JSON.stringify({ warning: 'plans without observed rates', error: String(error) }));
  return {};
}

import { DEFAULT_SETTINGS } from '../../../src/core/kb/settings/settings.ts';
import { ValueTests } from '../../../src/core/plan/command.ts';
import type { PlanContext } from '../../../src/core/plan/plan-context.ts';
import type { Alert } from '../../../src/lib/alertmanager/alert.ts';

/** A pasted log on a Wednesday at noon, without earlier attempts, plus the data of a test. */
export function planContext(overrides: Partial<PlanContext> = {}): PlanContext {
  return {
    at: Date.parse('2026-11-25T12:00:00Z'),
    settings: DEFAULT_SETTINGS,
    titleOf: () => null,
    alert: null,
    captures: {},
    valueTests: new ValueTests(),
    recentAlerts: new Map(),
    isMatchWhole: true,
    isPastKnown: true,
    isRateKnown: true,
    failedAttempts: 0,
    observedRate: null,
    ...overrides,
  };
}

export function firingAlert(labels: Record<string, string>, annotations: Record<string, string> = {}): Alert {
  return {
    source: 'alertmanager',
    fingerprint: 'a1e9edfda29bb033',
    status: 'firing',
    labels,
    annotations,
    starts_at: '2026-11-25T11:59:00Z',
    ends_at: null,
  };
}

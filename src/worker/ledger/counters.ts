import type { DeliveryCount, LedgerStatus, SourceStatus } from '../../generated/api.ts';

/**
 * How often something happened in the ledger or before it: `delivery firing open`, `refused_alert labels`, `refused_body json`. A shard
 * stores them in the row that it writes for a new total or episode, so they cost no row of their own.
 */
export type Counters = Readonly<Record<string, number>>;

/** Episodes that came from another shard. They have numbers of this one, and began in that one. */
export const ADOPTED = 'adopted';

/** The counters that an object has not stored yet. */
export type Unsaved = { counters: Counters; syncedAt: number | null };

export const NOTHING_UNSAVED: Unsaved = { counters: {}, syncedAt: null };

type RefusalKind = 'refused_alert' | 'refused_body';

export function refusalKey(kind: RefusalKind, reason: string): string {
  return `${kind} ${reason}`;
}

export function deliveryKey(status: DeliveryCount['status'], state: DeliveryCount['state']): string {
  return `delivery ${status} ${state}`;
}

/** The alerts that a source delivered, and the time in milliseconds at which it last did. */
const ALERTS_OF = 'alerts_of ';
const LATEST_OF = 'latest_of ';

export function addCounters(before: Counters, more: Counters): Counters {
  const sums = new Map(Object.entries(before));
  for (const [key, count] of Object.entries(more)) {
    const known = sums.get(key) ?? 0;
    sums.set(key, key.startsWith(LATEST_OF) ? Math.max(known, count) : known + count);
  }
  return Object.fromEntries(sums);
}

export function countSources(alerts: readonly { source: string }[], at: number): Counters {
  const sources = alerts.map(({ source }) => source);
  const times = Object.fromEntries(sources.map((source) => [LATEST_OF + source, at]));
  return { ...countEach(sources.map((source) => ALERTS_OF + source)), ...times };
}

/** These sources, and all others that the counters know. */
export function showSources(counters: Counters, listed: readonly string[]): SourceStatus[] {
  const counted = Object.keys(counters).flatMap((key) =>
    key.startsWith(ALERTS_OF) ? key.slice(ALERTS_OF.length) : [],
  );
  return [...new Set([...listed, ...counted])].map((source) => {
    const at = counters[LATEST_OF + source];
    const last_webhook = at === undefined ? null : new Date(at).toISOString();
    return { source, alerts: counters[ALERTS_OF + source] ?? 0, last_webhook };
  });
}

export function countEach(keys: Iterable<string>): Counters {
  const sums = new Map<string, number>();
  for (const key of keys) sums.set(key, (sums.get(key) ?? 0) + 1);
  return Object.fromEntries(sums);
}

type Shown = Pick<LedgerStatus, 'deliveries' | 'refused_alerts' | 'refused_bodies'>;

const STATUSES = ['firing', 'resolved'] as const;
const STATES = ['open', 'closed', 'stale', 'unknown'] as const;

/** The counters as the API shows them. */
export function showCounters(counters: Counters): Shown {
  const deliveries = STATUSES.flatMap((status) =>
    STATES.map((state) => ({ status, state, count: counters[deliveryKey(status, state)] ?? 0 })),
  );
  return {
    deliveries: deliveries.filter(({ count }) => count > 0),
    refused_alerts: reasonsOf('refused_alert', counters),
    refused_bodies: reasonsOf('refused_body', counters),
  };
}

function reasonsOf(kind: RefusalKind, counters: Counters): Record<string, number> {
  const prefix = refusalKey(kind, '');
  const own = Object.entries(counters).filter(([key]) => key.startsWith(prefix));
  return Object.fromEntries(own.map(([key, count]) => [key.slice(prefix.length), count]));
}

/**
 * The refusals of this isolate that no shard has heard of. A refused alert causes no call of the ledger, so they wait for the next call
 * that counts. They end with the isolate.
 */
export class UntoldRefusals {
  #counters: Counters = {};

  add(counters: Counters): void {
    this.#counters = addCounters(this.#counters, counters);
  }

  take(): Counters {
    const taken = this.#counters;
    this.#counters = {};
    return taken;
  }
}

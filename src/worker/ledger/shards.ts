import { DEFAULT_RULES } from '../../core/counting/counting-rules.ts';
import {
  callLedger,
  ignoreUnavailable,
  type LedgerNamespace,
  type LedgerStub,
  LedgerUnavailable,
  READ_DEADLINE_MS,
  WRITE_DEADLINE_MS,
} from './call-ledger.ts';
import type { Entered, Generation } from './generations.ts';
import { fingerprintsOf } from './known-alerts.ts';
import { type Layout, type Layouts, shardOf } from './layouts.ts';
import type { MissingAlerts, Whereabouts } from './ledger.ts';
import type { LedgerResult } from './ledger-storage.ts';
import type { MovedEpisode, PlacedOutcome } from './moves.ts';
import type { Outcome, RecordedOutcome } from './outcomes.ts';
import type { AlertToRecord, Recorded, ShardAlerts } from './record-alerts.ts';

/** A call of an object that may be new. */
type Step<T> = (stub: LedgerStub, generation: Generation) => Promise<LedgerResult<Entered<T>>>;

/**
 * The shards during one request that counts. If the layout changed, an alert's latest episode may still be in a former shard, and if its
 * replica labels were left out, in that of its old fingerprint. Then the request moves it in three steps, each of which may be repeated:
 * the former shard releases it, the new one adopts it, the former one forgets it. All steps together have the time of one write.
 */
export class CountingShards {
  readonly #namespace: LedgerNamespace;
  readonly #layouts: Layouts;
  readonly #waitMs: number;
  #until: number | null = null;

  /** @param waitMs how long all steps together may take */
  constructor(namespace: LedgerNamespace, layouts: Layouts, waitMs = WRITE_DEADLINE_MS) {
    this.#namespace = namespace;
    this.#layouts = layouts;
    this.#waitMs = Math.min(waitMs, WRITE_DEADLINE_MS);
  }

  /** Records the alerts of one shard. */
  async record(shard: number, batch: ShardAlerts): Promise<Recorded> {
    const places = batch.alerts.map((alert) => this.#placeOf(alert, shard, batch));
    const first = await this.#enter(shard, (stub, generation) =>
      stub.recordPlaced(batch, { generation, places, adopted: [] }),
    );
    if (!('missing' in first)) return first;
    const released = await this.#collect(shard, batch, first);
    const adopted = released.flatMap(({ moved }) => moved);
    const second = await this.#enter(shard, (stub, generation) =>
      stub.recordPlaced(batch, { generation, places: [], adopted }),
    );
    if ('missing' in second) throw new Error('a shard asked twice for the same alerts');
    await this.#endMoves(released);
    return second;
  }

  /** Every object that ever counted stores every outcome, so that a webhook needs only its own shards. */
  async recordOutcome(outcome: Outcome): Promise<RecordedOutcome[]> {
    await this.#all((shard) => this.#enter(shard, (stub, generation) => stub.enter(generation)));
    const recorded = await this.#recordEverywhere(outcome);
    const moving = recorded.flatMap((one, from) => (one.moving ? [{ from, ...one.moving }] : []));
    if (moving.length === 0) return recorded;
    // Its episode was between two shards, so no shard counted the attempt. As a repeated outcome, it finds the episode.
    for (const { from, shard, moved } of moving) {
      await this.#enter(shard, (stub, generation) => stub.adopt(generation, [moved]));
      await this.#endMoves([{ from, moved: [moved] }]);
    }
    const again = await this.#recordEverywhere(outcome);
    return again.map((one, shard) => ({ ...one, state: recorded[shard]?.state ?? one.state }));
  }

  #recordEverywhere(outcome: Outcome): Promise<PlacedOutcome[]> {
    return this.#all((shard) => this.#ask(shard, (stub) => stub.recordOutcome(outcome)));
  }

  /** Asks the shards where the missing alerts may be, the newest layout first, until each is found or known nowhere. */
  async #collect(
    shard: number,
    batch: ShardAlerts,
    { missing, inFormer }: MissingAlerts,
  ): Promise<Released[]> {
    const released: Released[] = [];
    let left = missing;
    for (const layout of inFormer
      ? [this.#layouts.current, ...this.#layouts.former]
      : [this.#layouts.current]) {
      const wanted = left.flatMap(({ index, fingerprint }) => {
        const alert = batch.alerts[index];
        if (!alert) return [];
        const { source } = alert;
        const isOld = fingerprint !== alert.fingerprint;
        return this.#shardsOf(alert, layout, batch)
          .filter((from) => layout !== this.#layouts.current || from !== shard)
          .map((from) => ({ from, source, fingerprint, shard, isOld }));
      });
      const byShard = Map.groupBy(wanted, ({ from }) => from);
      const found = await Promise.all(
        [...byShard].map(async ([from, alerts]) => ({
          from,
          moved: await this.#enter(from, (stub, generation) => stub.release(generation, alerts)),
        })),
      );
      released.push(...found);
      const known = new Set(found.flatMap(({ moved }) => moved.map(({ row }) => row.fingerprint)));
      left = left.filter(({ fingerprint }) => !known.has(fingerprint));
    }
    return released.filter(({ moved }) => moved.length > 0);
  }

  /** If this fails or takes long, the alarm of the former shard does it. The alerts have been counted. */
  async #endMoves(released: readonly Released[]): Promise<void> {
    await Promise.all(
      released.map(({ from, moved }) =>
        this.#ask(
          from,
          (stub) => stub.endMoves(moved.map(({ row }) => row.former_id)),
          READ_DEADLINE_MS,
        ).catch(ignoreUnavailable),
      ),
    );
  }

  #placeOf(alert: AlertToRecord, shard: number, batch: ShardAlerts): Whereabouts {
    const isElsewhere = (layout: Layout) => this.#shardsOf(alert, layout, batch).some((one) => one !== shard);
    if (isElsewhere(this.#layouts.current)) return 'elsewhere';
    return this.#layouts.former.some(isElsewhere) ? 'perhaps in a former shard' : 'here';
  }

  /** Where an alert may live in a layout. An episode with its old fingerprint may be in the shard of either. */
  #shardsOf(alert: AlertToRecord, layout: Layout, { rules = DEFAULT_RULES }: ShardAlerts): number[] {
    const shards = fingerprintsOf(alert, rules).map((fingerprint) =>
      shardOf(layout, { ...alert, fingerprint }),
    );
    return [...new Set(shards)];
  }

  /** A new object first learns what every object knows. */
  async #enter<T>(shard: number, step: Step<T>): Promise<T> {
    const generation = { layouts: this.#layouts.names, shard };
    const first = await this.#ask(shard, (stub) => step(stub, generation));
    if (first !== 'new') return first.value;
    const founding = await this.#ask(0, (stub) => stub.readFounding({ ...generation, shard: 0 }));
    if (founding !== 'new') await this.#ask(shard, (stub) => stub.found(generation, founding.value));
    const second = await this.#ask(shard, (stub) => step(stub, generation));
    if (second === 'new') throw new LedgerUnavailable('the ledger lost its storage; send the request again');
    return second.value;
  }

  #all<T>(call: (shard: number) => Promise<T>): Promise<T[]> {
    return Promise.all(Array.from({ length: this.#layouts.objects }, (_, shard) => call(shard)));
  }

  #ask<T>(
    shard: number,
    call: (stub: LedgerStub) => Promise<LedgerResult<T>>,
    atMostMs = WRITE_DEADLINE_MS,
  ): Promise<T> {
    const now = Date.now();
    this.#until ??= now + this.#waitMs;
    return callLedger(this.#namespace, shard, call, Math.min(atMostMs, this.#until - now));
  }
}

type Released = { from: number; moved: MovedEpisode[] };

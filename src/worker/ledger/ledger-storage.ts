import { DurableObject } from 'cloudflare:workers';
import { DAY_MS } from '../../lib/time/duration.ts';
import { failure, type Result, success } from '../../lib/util/result.ts';
import { type Entered, enterGeneration, type Generation } from './generations.ts';
import { readImport } from './import-rows.ts';
import type { LayoutConflict } from './layouts.ts';
import { migrate } from './migrations.ts';

/** Why the ledger does nothing at all: a newer version of kedb wrote its storage, or an import has begun and has not ended. */
type LedgerClosed = 'newer' | 'importing';

/**
 * The ledger's answer over RPC. The ledger never throws, because an error would arrive without its class. It logs its own errors, and
 * answers them with null. It does not count for callers that know other layouts.
 */
export type LedgerResult<T> = Result<T, LedgerClosed | LayoutConflict | null>;

/** The storage of one object, of the right version. The Worker alone can call it. */
export abstract class LedgerStorage extends DurableObject<Env> {
  #closed: LedgerClosed | null = null;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    void ctx.blockConcurrencyWhile(async () => {
      if (!migrate(ctx.storage, Date.now())) {
        this.#closed = 'newer';
        return;
      }
      if (readImport(ctx.storage.sql)?.isWhole === false) this.#closed = 'importing';
      if ((await ctx.storage.getAlarm()) === null) await ctx.storage.setAlarm(Date.now() + DAY_MS);
    });
  }

  /** Whether this version knows the storage. */
  protected get isKnown(): boolean {
    return this.#closed !== 'newer';
  }

  /** Work that a new object does not do, and no object for a caller that knows other layouts. */
  protected transactPlaced<T>(
    generation: Generation,
    work: (sql: SqlStorage) => T,
  ): LedgerResult<Entered<T>> {
    const entered = this.transact((sql) => {
      const standing = enterGeneration(sql, generation, Date.now());
      return standing === 'ready' ? { value: work(sql) } : standing;
    });
    if (!entered.ok) return entered;
    const { value } = entered;
    return value !== 'new' && 'counted' in value ? failure(value) : success(value);
  }

  protected transact<T>(work: (sql: SqlStorage) => T): LedgerResult<T> {
    return this.#closed === null ? this.#attempt(work) : failure(this.#closed);
  }

  /** The steps of an import are the only work of a ledger that waits for the rest of it. */
  protected transactImport<T>(work: (sql: SqlStorage) => T): LedgerResult<T> {
    if (this.#closed === 'newer') return failure(this.#closed);
    const result = this.#attempt(work);
    this.#closed = readImport(this.ctx.storage.sql)?.isWhole === false ? 'importing' : null;
    return result;
  }

  #attempt<T>(work: (sql: SqlStorage) => T): LedgerResult<T> {
    const { storage } = this.ctx;
    try {
      return success(storage.transactionSync(() => work(storage.sql)));
    } catch (error) {
      console.error(JSON.stringify({ ledger: this.ctx.id.name ?? '', error: String(error) }));
      return failure(null);
    }
  }
}

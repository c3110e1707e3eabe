import { success } from '../../lib/util/result.ts';
import {
  type Entered,
  type Founding,
  found,
  type Generation,
  readFounding,
  readKnownLayouts,
} from './generations.ts';
import { nameOfShard } from './layouts.ts';
import { type LedgerResult, LedgerStorage } from './ledger-storage.ts';
import { adopt, endMoves, type MovedEpisode, pendingMoves, release, type WantedAlert } from './moves.ts';

/** A caller moves an episode in less time. If it died, the alarm ends the move. */
const MOVES_MS = 5 * 60_000;

/** The steps by which alerts move between objects when their number changes (docs/decisions/0008-the-ledger.md). Callers may repeat each. */
export abstract class MovingLedger extends LedgerStorage {
  enter(generation: Generation): LedgerResult<Entered<true>> {
    return this.transactPlaced(generation, () => true);
  }

  readFounding(generation: Generation): LedgerResult<Entered<Founding>> {
    return this.transactPlaced(generation, readFounding);
  }

  found(generation: Generation, founding: Founding): LedgerResult<void> {
    return this.transact((sql) => found(sql, generation, founding, Date.now()));
  }

  async release(
    generation: Generation,
    wanted: readonly WantedAlert[],
  ): Promise<LedgerResult<Entered<MovedEpisode[]>>> {
    const { length } = generation.layouts;
    const released = this.transactPlaced(generation, (sql) => release(sql, length, wanted, Date.now()));
    const next = await this.ctx.storage.getAlarm();
    if (next === null || next > Date.now() + MOVES_MS) await this.ctx.storage.setAlarm(Date.now() + MOVES_MS);
    return released;
  }

  adopt(generation: Generation, moved: readonly MovedEpisode[]): LedgerResult<Entered<void>> {
    return this.transactPlaced(generation, (sql) => adopt(sql, moved, Date.now()));
  }

  endMoves(ids: readonly string[]): LedgerResult<void> {
    return this.transact((sql) => endMoves(sql, ids));
  }

  /** Ends the moves that callers began and did not end. False if a shard does not take its episodes; then the next alarm tries again. */
  async finishMoves(): Promise<LedgerResult<boolean>> {
    for (;;) {
      const pending = this.transact((sql) => ({ layouts: readKnownLayouts(sql), moves: pendingMoves(sql) }));
      if (!pending.ok) return pending;
      const { layouts, moves } = pending.value;
      if (moves.length === 0) return success(true);
      for (const { shard, moved } of moves) {
        if (!(await this.#giveTo({ layouts, shard }, moved))) return success(false);
        this.endMoves([moved.row.former_id]);
      }
    }
  }

  async #giveTo(generation: Generation, moved: MovedEpisode): Promise<boolean> {
    try {
      const stub = this.env.LEDGER.getByName(nameOfShard(generation.shard));
      const adopted = await stub.adopt(generation, [moved]);
      if (!adopted.ok || adopted.value !== 'new') return adopted.ok;
      // Whoever moves it died before the first call of a new object. This object knows as much as the first one.
      const founding = this.transact(readFounding);
      if (founding.ok) await stub.found(generation, founding.value);
      const again = await stub.adopt(generation, [moved]);
      return again.ok && again.value !== 'new';
    } catch {
      return false;
    }
  }
}

import { vi } from 'vitest';
import { failure } from '../../../src/lib/util/result.ts';
import { Ledger } from '../../../src/worker/ledger/ledger.ts';

/**
 * The fate of a call of the ledger. `killed`: before its writes are on disk. `answer lost`: on the way back. `storage fails`: in one of
 * its statements.
 */
export type LedgerFault = 'none' | 'killed' | 'answer lost' | 'storage fails';

/** The state of a Durable Object, which only the object sees. vitest-plugin ignores aborts that begin with "Instance dispose". */
type Inner = { ctx: DurableObjectState };

/** Lets the next call of a step that counts or moves have a fault. */
export function createFaultyLedger(): (fault: LedgerFault, statement?: number) => void {
  let next: { fault: LedgerFault; statement: number } = { fault: 'none', statement: 0 };
  const takeNext = () => {
    const taken = next;
    next = { fault: 'none', statement: 0 };
    return taken;
  };
  const { record, release, endMoves } = Ledger.prototype;
  const faulty = <T>(ledger: Ledger, work: () => T, lost: T): T => {
    const { fault, statement } = takeNext();
    const { ctx } = ledger as unknown as Inner;
    if (fault === 'storage fails') return failing(ctx.storage.sql, statement, work);
    const result = work();
    if (fault === 'killed') ctx.abort('Instance dispose: killed by the test');
    return fault === 'answer lost' ? lost : result;
  };
  vi.spyOn(Ledger.prototype, 'record').mockImplementation(function (this: Ledger, batch) {
    return faulty(this, () => record.call(this, batch), failure(null));
  });
  vi.spyOn(Ledger.prototype, 'release').mockImplementation(function (this: Ledger, ...asked) {
    return faulty(this, () => release.apply(this, asked), Promise.resolve(failure(null)));
  });
  vi.spyOn(Ledger.prototype, 'endMoves').mockImplementation(function (this: Ledger, ids) {
    return faulty(this, () => endMoves.call(this, ids), failure(null));
  });
  return (fault, statement = 0) => {
    next = { fault, statement };
  };
}

/** One statement fails, as on a full disk. A call with fewer statements succeeds. */
function failing<T>(sql: SqlStorage, statement: number, work: () => T): T {
  const real = sql.exec.bind(sql);
  let statements = 0;
  const exec = vi.spyOn(sql, 'exec').mockImplementation((query, ...values) => {
    statements += 1;
    if (statements === statement) throw new Error('database or disk is full: SQLITE_FULL');
    return real(query, ...values);
  });
  try {
    return work();
  } finally {
    exec.mockRestore();
  }
}

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

/** Lets the next call of `record` have a fault. */
export function createFaultyLedger(): (fault: LedgerFault, statement?: number) => void {
  let next: { fault: LedgerFault; statement: number } = { fault: 'none', statement: 0 };
  const record = Ledger.prototype.record;
  const faulty = function faulty(this: Ledger, batch: Parameters<typeof record>[0]) {
    const { fault, statement } = next;
    next = { fault: 'none', statement: 0 };
    const { ctx } = this as unknown as Inner;
    if (fault === 'storage fails') return failing(ctx.storage.sql, statement, () => record.call(this, batch));
    const result = record.call(this, batch);
    if (fault === 'killed') ctx.abort('Instance dispose: killed by the test');
    return fault === 'answer lost' ? failure(null) : result;
  };
  vi.spyOn(Ledger.prototype, 'record').mockImplementation(faulty);
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

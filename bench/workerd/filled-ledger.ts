import { Ledger } from '../../src/worker/ledger/ledger.ts';

/** The real ledger, into which a bench can put episodes without webhooks: of one source, every twentieth open. */
export class FilledLedger extends Ledger {
  fill(count: number): void {
    const { sql } = this.ctx.storage;
    const { episodes } = sql.exec<{ episodes: number }>('SELECT episodes FROM ledger').one();
    sql.exec(
      `INSERT INTO episodes (number, source, fingerprint, labels, starts_at, last_start, ends_at, error_id, nth,
         arrived_at, heard_at, closed_at)
       WITH RECURSIVE n (i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
       SELECT i, 'alertmanager', printf('%016x', i),
         json_object('alertname', 'Filled' || i % 50, 'instance', printf('worker-%d.internal:9100', i), 'job', 'node'),
         ?3, ?3, iif(i % 20 = 0, NULL, ?3), printf('ERROR-%03d', 1 + i % 20), 1,
         ?4, ?4, iif(i % 20 = 0, NULL, ?4)
       FROM n`,
      ...[episodes + 1, episodes + count, '2026-11-20T10:00:00.000000000Z', Date.now()],
    );
    sql.exec('UPDATE ledger SET episodes = episodes + ?', count);
  }
}

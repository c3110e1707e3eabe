import { MAX_FINGERPRINT, storedFingerprint } from '../../core/counting/stored-alert.ts';
import { KIB } from './kept.ts';

/** Counts everything. It reads the whole table, so it is only for a storage that somebody else has filled. */
export const RECOUNT = `UPDATE ledger SET kept = (
  SELECT json_group_object(source, json_object('episodes', episodes, 'open', open, 'kib', kib)) FROM (
    SELECT source, count(*) AS episodes, count(*) FILTER (WHERE ends_at IS NULL) AS open, sum(${KIB}) AS kib
    FROM episodes GROUP BY source))`;

/** Each migration runs once, in order. After a release, a migration never changes; a later one corrects it. */
const MIGRATIONS: readonly (string | ((sql: SqlStorage, at: number) => void))[] = [
  `
  -- One row: what the storage is called, and how far it has counted.
  CREATE TABLE ledger (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    epoch TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0,
    episodes INTEGER NOT NULL DEFAULT 0,
    ungrouped INTEGER NOT NULL DEFAULT 0
  );

  -- Times of alerts are texts of fixed width (core/alert/instant.ts), times of ours are milliseconds.
  CREATE TABLE episodes (
    number INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    labels TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    last_start TEXT NOT NULL,
    ends_at TEXT,
    floor TEXT,
    error_id TEXT,
    nth INTEGER NOT NULL,
    failed_attempts INTEGER NOT NULL DEFAULT 0,
    closed_at INTEGER
  );
  CREATE INDEX episodes_of_alert ON episodes (source, fingerprint, number);
  CREATE INDEX open_episodes ON episodes (number) WHERE ends_at IS NULL;

  CREATE TABLE totals (
    error_id TEXT PRIMARY KEY,
    total INTEGER NOT NULL,
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    revision INTEGER NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE days (
    error_id TEXT NOT NULL,
    day TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (error_id, day)
  ) WITHOUT ROWID;

  CREATE TABLE outcomes (
    idempotency_key TEXT PRIMARY KEY,
    error_id TEXT NOT NULL,
    outcome TEXT NOT NULL,
    episode INTEGER,
    actor TEXT,
    note TEXT,
    at INTEGER NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE rates (
    error_id TEXT PRIMARY KEY,
    fixed INTEGER NOT NULL,
    failed INTEGER NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE unmatched (
    id TEXT PRIMARY KEY,
    alertname TEXT,
    service TEXT,
    template TEXT NOT NULL,
    count INTEGER NOT NULL,
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    examples TEXT NOT NULL
  ) WITHOUT ROWID;
  `,
  `
  -- How many labels did not fit, and when the episode was first heard of, in milliseconds; null for older episodes.
  ALTER TABLE episodes ADD COLUMN dropped_labels INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE episodes ADD COLUMN arrived_at INTEGER;
  `,
  hashLongFingerprints,
  `
  -- Open episodes by the name of their alert, so that a storm of other alerts hides none.
  CREATE INDEX open_episodes_by_name ON episodes (json_extract(labels, '$.alertname'), number) WHERE ends_at IS NULL;
  `,
  `
  -- When the ledger began to count, and by which rules (JSON) it last counted: its alarm has no other way to know them.
  ALTER TABLE ledger ADD COLUMN began_at INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE ledger ADD COLUMN rules TEXT;

  -- heard_at: when the alert was last told as firing, not more exactly than an eighth of stale_after.
  ALTER TABLE episodes ADD COLUMN said_start TEXT;
  ALTER TABLE episodes ADD COLUMN heard_at INTEGER;
  ALTER TABLE episodes ADD COLUMN closed_by TEXT;
  ALTER TABLE episodes ADD COLUMN counted_by TEXT NOT NULL DEFAULT '';
  ALTER TABLE episodes ADD COLUMN unmatched_id TEXT;
  CREATE INDEX open_of_entry ON episodes (error_id, counted_by, starts_at)
    WHERE ends_at IS NULL AND error_id IS NOT NULL;

  ALTER TABLE totals ADD COLUMN incidents INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE totals ADD COLUMN longest_ms INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE days ADD COLUMN incidents INTEGER NOT NULL DEFAULT 0;

  -- The last incident of each entry, for each value of count_by.
  CREATE TABLE incidents (
    error_id TEXT NOT NULL,
    counted_by TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    reach TEXT,
    PRIMARY KEY (error_id, counted_by)
  ) WITHOUT ROWID;
  `,
  fillTimes,
  'ALTER TABLE unmatched ADD COLUMN kb_version TEXT',
  countOwnWork,
  `
  -- Totals belong to an epoch: an imported ledger keeps those of the ledgers before it, which sync may not have read yet.
  ALTER TABLE totals RENAME TO totals_of_one_epoch;
  CREATE TABLE totals (
    error_id TEXT NOT NULL,
    epoch TEXT NOT NULL,
    total INTEGER NOT NULL,
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    revision INTEGER NOT NULL,
    incidents INTEGER NOT NULL DEFAULT 0,
    longest_ms INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (error_id, epoch)
  ) WITHOUT ROWID;
  INSERT INTO totals (error_id, epoch, total, first_seen, last_seen, revision, incidents, longest_ms)
    SELECT error_id, (SELECT epoch FROM ledger), total, first_seen, last_seen, revision, incidents, longest_ms
    FROM totals_of_one_epoch;
  DROP TABLE totals_of_one_epoch;

  ALTER TABLE days RENAME TO days_of_one_epoch;
  CREATE TABLE days (
    error_id TEXT NOT NULL,
    epoch TEXT NOT NULL,
    day TEXT NOT NULL,
    count INTEGER NOT NULL,
    incidents INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (error_id, epoch, day)
  ) WITHOUT ROWID;
  INSERT INTO days (error_id, epoch, day, count, incidents)
    SELECT error_id, (SELECT epoch FROM ledger), day, count, incidents FROM days_of_one_epoch;
  DROP TABLE days_of_one_epoch;

  -- The id that an imported episode had in the ledger where it began. People and programs may still use it.
  ALTER TABLE episodes ADD COLUMN former_id TEXT;
  CREATE UNIQUE INDEX former_episodes ON episodes (former_id) WHERE former_id IS NOT NULL;

  -- The last import, as JSON (ledger/import-rows.ts).
  ALTER TABLE ledger ADD COLUMN import TEXT;
  `,
  `
  -- What is kept of each source, as JSON (kept.ts), and how far the sweep of incidents is.
  ALTER TABLE ledger ADD COLUMN kept TEXT NOT NULL DEFAULT '{}';
  ALTER TABLE ledger ADD COLUMN swept_to TEXT;
  ${RECOUNT};

  -- For lists, page by page, by the start. With the entry, so that to look for an entry reads only the index.
  DROP INDEX open_episodes;
  CREATE INDEX open_episodes ON episodes (starts_at, number, error_id) WHERE ends_at IS NULL;
  CREATE INDEX ended_episodes ON episodes (starts_at, number, error_id) WHERE ends_at IS NOT NULL;

  -- For what is silent, and for the quota of open episodes; and for what ended long ago, and for the quota of all.
  CREATE INDEX open_by_silence ON episodes (source, heard_at) WHERE ends_at IS NULL;
  CREATE INDEX ended_by_age ON episodes (source, closed_at) WHERE ends_at IS NOT NULL;

  CREATE INDEX days_by_age ON days (day);
  CREATE INDEX outcomes_by_age ON outcomes (at DESC, idempotency_key);
  CREATE INDEX outcomes_of_entry ON outcomes (error_id, at DESC, idempotency_key);
  `,
  `
  -- By which layouts the ledger counted, the oldest first (JSON; null: none yet, or those of an older version), and since when by the last one.
  ALTER TABLE ledger ADD COLUMN layouts TEXT;
  ALTER TABLE ledger ADD COLUMN layouts_at INTEGER;

  -- Alerts that live in another shard now. moved: their latest episode, as JSON, until that shard has it.
  CREATE TABLE moved (
    source TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    id TEXT NOT NULL,
    shard INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    at INTEGER NOT NULL,
    moved TEXT,
    PRIMARY KEY (source, fingerprint)
  );
  CREATE INDEX pending_moves ON moved (id) WHERE moved IS NOT NULL;
  CREATE INDEX ended_moves ON moved (at) WHERE moved IS NULL;

  -- Episodes that came from another shard: when, and the times of the episodes before them (JSON).
  CREATE TABLE adopted (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, earlier TEXT NOT NULL);
  CREATE INDEX adopted_at ON adopted (at);
  CREATE INDEX outcomes_of_episode ON outcomes (episode) WHERE episode IS NOT NULL;
  `,
];

/** The version of a storage that this code reads. */
export const MIGRATION = MIGRATIONS.length;

export function readMigration(sql: SqlStorage): number {
  return sql.exec<{ version: number }>('SELECT count(*) AS version FROM schema_migrations').one().version;
}

/** For operators: how much was delivered, and when old data was last deleted. Older versions did not note it, so it is not late now. */
function countOwnWork(sql: SqlStorage, at: number): void {
  sql.exec(`ALTER TABLE ledger ADD COLUMN counters TEXT NOT NULL DEFAULT '{}'`);
  sql.exec('ALTER TABLE ledger ADD COLUMN synced_at INTEGER');
  sql.exec('ALTER TABLE ledger ADD COLUMN swept_at INTEGER');
  sql.exec('UPDATE ledger SET swept_at = ?', at);
}

/** Older versions wrote neither when they began nor when they last heard of an alert. So no alert has been silent since before now. */
function fillTimes(sql: SqlStorage, at: number): void {
  sql.exec('UPDATE ledger SET began_at = (SELECT applied_at FROM schema_migrations WHERE version = 1)');
  sql.exec('UPDATE episodes SET heard_at = ? WHERE ends_at IS NULL', at);
}

/** Older versions stored fingerprints of any length. Without this, an alert that fires now would count again under its hash. */
function hashLongFingerprints(sql: SqlStorage): void {
  const isLong = `length(CAST(fingerprint AS BLOB)) > ${MAX_FINGERPRINT}`;
  const numbers = [...sql.exec<{ number: number }>(`SELECT number FROM episodes WHERE ${isLong}`)];
  for (const { number } of numbers) {
    const query = 'SELECT fingerprint FROM episodes WHERE number = ?';
    const { fingerprint } = sql.exec<{ fingerprint: string }>(query, number).one();
    sql.exec('UPDATE episodes SET fingerprint = ? WHERE number = ?', storedFingerprint(fingerprint), number);
  }
}

/**
 * Brings a storage of any age up to date, or in a test to an older version. False if a newer version of kedb wrote it: then this one
 * cannot know what its tables mean, and leaves it as it is. workerd refuses PRAGMA user_version, so a table records the applied migrations.
 */
export function migrate(storage: DurableObjectStorage, at: number, versions = MIGRATION): boolean {
  return storage.transactionSync(() => {
    const { sql } = storage;
    sql.exec(
      'CREATE TABLE IF NOT EXISTS schema_migrations (version INTEGER PRIMARY KEY, applied_at INTEGER NOT NULL)',
    );
    const applied = readMigration(sql);
    if (applied > MIGRATION) return false;
    for (const [index, migration] of MIGRATIONS.slice(0, versions).entries()) {
      if (index < applied) continue;
      if (typeof migration === 'string') sql.exec(migration);
      else migration(sql, at);
      sql.exec('INSERT INTO schema_migrations (version, applied_at) VALUES (?, ?)', index + 1, at);
    }
    const insert = 'INSERT INTO ledger (only_row, epoch, began_at) VALUES (1, ?, ?) ON CONFLICT DO NOTHING';
    if (versions === MIGRATION) sql.exec(insert, newEpoch(), at);
    return true;
  });
}

export function newEpoch(): string {
  return crypto.randomUUID().replaceAll('-', '');
}

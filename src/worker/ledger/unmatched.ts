import type { UnmatchedAlert } from '../../core/unmatched/describe-unmatched.ts';
import type { UnmatchedGroup } from '../../generated/api.ts';
import { templateOf } from '../../lib/text/template.ts';
import { takeWithin } from '../../lib/text/text-size.ts';
import { type LedgerState, readLedgerState } from './ledger-state.ts';

/** Alert names that never repeat must not fill the storage. Beyond the limit, the least frequent groups make room. */
const MAX_GROUPS = 2000;

/** The most groups that make room for those of one webhook, so that a flood of names evicts its own groups first. */
const MAX_EVICTED = 100;

const MAX_EXAMPLES = 3;

type GroupRow = Omit<UnmatchedGroup, 'examples' | 'first_seen' | 'last_seen'> & {
  /** JSON */
  examples: string;
  /** The version of the knowledge base that did not explain the group's last alert; null if it is unknown. */
  kb_version: string | null;
  first_seen: number;
  last_seen: number;
};

/** Without the template, which can be nine times as long as the text, and which only the first alert of a group needs. */
export type UnmatchedToRecord = Omit<UnmatchedAlert, 'template'>;

type When = { at: number; kbVersion: string | null };

/** One group's new episodes, in one transaction. */
type Addition = { alert: UnmatchedToRecord; count: number; examples: string[] };

/** The changes of one transaction to the groups. An alert storm writes one row for each group. */
export class PendingUnmatched {
  readonly #additions = new Map<string, Addition>();
  readonly #seen = new Set<string>();
  readonly #explained = new Set<string>();
  readonly #explainedKinds = new Set<string>();
  readonly #kbVersion: string | null;

  constructor(kbVersion: string | null) {
    this.#kbVersion = kbVersion;
  }

  /** An episode began that no entry explains. */
  add(alert: UnmatchedToRecord): void {
    const known = this.#additions.get(alert.id);
    if (!known) this.#additions.set(alert.id, { alert, count: 1, examples: [alert.example] });
    else {
      known.count += 1;
      known.examples = withExample(known.examples, alert.example);
    }
  }

  /** An alert of this group still fires, and still no entry explains it. */
  seeAgain(id: string): void {
    this.#seen.add(id);
  }

  /** An entry explains an alert of this group. Those that it does not explain form the group again when they begin anew. */
  explain(id: string): void {
    this.#explained.add(id);
  }

  /**
   * An entry explains another alert of this kind. If this version of the knowledge base left one of the group unexplained, the group
   * stays: an entry that needs a label explains one alert of a kind, and not the next.
   */
  explainKind(id: string): void {
    this.#explainedKinds.add(id);
  }

  /** Returns the groups that left the list. */
  write(sql: SqlStorage, ledgerState: LedgerState, at: number): string[] {
    const when = { at, kbVersion: this.#kbVersion };
    const left = [...this.#explained].filter(
      (id) => sql.exec('DELETE FROM unmatched WHERE id = ? RETURNING 1', id).toArray().length > 0,
    );
    for (const id of this.#seen)
      sql.exec(
        'UPDATE unmatched SET kb_version = ?1 WHERE id = ?2 AND kb_version IS NOT ?1',
        this.#kbVersion,
        id,
      );
    left.push(...leaveList(sql, this.#explainedKinds, this.#kbVersion));
    const grown = new Set([...this.#additions.values()].filter((one) => growGroup(sql, one, when)));
    const begun = [...this.#additions.values()].filter((one) => !grown.has(one));
    if (begun.length > 0) insertGroups(sql, ledgerState, begun, when);
    return left;
  }
}

/** An entry explains alerts of these groups. Returns those that left the list. */
export function leaveList(sql: SqlStorage, ids: Iterable<string>, kbVersion: string | null): string[] {
  const query = 'DELETE FROM unmatched WHERE id = ? AND kb_version IS NOT ? RETURNING 1';
  return [...ids].filter((id) => sql.exec(query, id, kbVersion).toArray().length > 0);
}

function withExample(examples: string[], example: string): string[] {
  const isNew = examples.length < MAX_EXAMPLES && !examples.includes(example);
  return isNew ? [...examples, example] : examples;
}

/** False if the group does not exist. */
function growGroup(sql: SqlStorage, { alert, count, examples }: Addition, when: When): boolean {
  const [group] = sql.exec<GroupRow>('SELECT * FROM unmatched WHERE id = ?', alert.id).toArray();
  if (!group) return false;
  const all = examples.reduce(withExample, readExamples(group.examples));
  sql.exec(
    'UPDATE unmatched SET count = count + ?, last_seen = max(last_seen, ?), examples = ?, kb_version = ? WHERE id = ?',
    ...[count, when.at, JSON.stringify(all), when.kbVersion, alert.id],
  );
  return true;
}

function insertGroups(sql: SqlStorage, state: LedgerState, begun: readonly Addition[], when: When): void {
  const room = MAX_GROUPS - countGroups(sql);
  const byCount = begun.toSorted((a, b) => b.count - a.count);
  const kept = byCount.slice(0, Math.max(room, MAX_EVICTED));
  state.ungrouped += sumOf(byCount.slice(kept.length)) + evictGroups(sql, kept.length - room);
  for (const one of kept) insertGroup(sql, one, when);
}

/** Deletes the least frequent groups, and returns how many episodes they had. */
function evictGroups(sql: SqlStorage, groups: number): number {
  if (groups <= 0) return 0;
  const query = `DELETE FROM unmatched WHERE id IN (
     SELECT id FROM unmatched ORDER BY count, last_seen, id LIMIT ?) RETURNING count`;
  return sumOf(sql.exec<{ count: number }>(query, groups).toArray());
}

function sumOf(groups: readonly { count: number }[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

function insertGroup(sql: SqlStorage, { alert, count, examples }: Addition, { at, kbVersion }: When): void {
  const { id, alertname, service, example } = alert;
  sql.exec(
    `INSERT INTO unmatched (id, alertname, service, template, count, first_seen, last_seen, examples, kb_version)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[id, alertname, service, templateOf(example).template, count, at, at, JSON.stringify(examples)],
    kbVersion,
  );
}

function countGroups(sql: SqlStorage): number {
  return sql.exec<{ groups: number }>('SELECT count(*) AS groups FROM unmatched').one().groups;
}

/** Which groups a shard has, and how many alerts it could not group. Several shards may have a part of one group. */
export type UnmatchedCounts = { groups: Pick<UnmatchedGroup, 'id' | 'count'>[]; ungrouped: number };

export function countUnmatched(sql: SqlStorage): UnmatchedCounts {
  const groups = sql.exec<UnmatchedCounts['groups'][number]>('SELECT id, count FROM unmatched').toArray();
  return { groups, ungrouped: readLedgerState(sql).ungrouped };
}

/** `isWhole`: false if the list ends before a group, because the answer would be too large. */
export type UnmatchedList = { groups: UnmatchedGroup[]; isWhole: boolean };

/** Those of the groups that this shard has, in the order of the ids. */
export function listUnmatched(sql: SqlStorage, ids: readonly string[], maxBytes: number): UnmatchedList {
  const query = `SELECT unmatched.* FROM json_each(?) JOIN unmatched ON unmatched.id = json_each.value
     ORDER BY json_each.key`;
  const { taken, isWhole } = takeWithin(sql.exec<GroupRow>(query, JSON.stringify(ids)), maxBytes);
  return { groups: taken.map(toGroup), isWhole };
}

function toGroup({ examples, first_seen, last_seen, kb_version: _, ...row }: GroupRow): UnmatchedGroup {
  return {
    ...row,
    first_seen: new Date(first_seen).toISOString(),
    last_seen: new Date(last_seen).toISOString(),
    examples: readExamples(examples),
  };
}

function readExamples(json: string): string[] {
  return JSON.parse(json);
}

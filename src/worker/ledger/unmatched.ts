import type { UnmatchedAlert } from '../../core/unmatched/describe-unmatched.ts';
import type { UnmatchedGroup } from '../../generated/api.ts';
import { takeWithin } from '../../lib/text/take-within.ts';
import { templateOf } from '../../lib/text/template.ts';
import { type LedgerState, readLedgerState } from './ledger-state.ts';

/** Alert names that never repeat must not fill the storage. Beyond the limit, episodes count as ungrouped. */
const MAX_GROUPS = 2000;
const MAX_EXAMPLES = 3;

type GroupRow = Omit<UnmatchedGroup, 'examples' | 'first_seen' | 'last_seen'> & {
  /** JSON */
  examples: string;
  first_seen: number;
  last_seen: number;
};

/** Without the template, which can be nine times as long as the text, and which only the first alert of a group needs. */
export type UnmatchedToRecord = Omit<UnmatchedAlert, 'template'>;

/** Counts an episode that no entry explains. */
export function addUnmatched(
  sql: SqlStorage,
  ledgerState: LedgerState,
  alert: UnmatchedToRecord,
  at: number,
): void {
  const [group] = sql.exec<GroupRow>('SELECT * FROM unmatched WHERE id = ?', alert.id).toArray();
  if (group) growGroup(sql, group, alert.example, at);
  else if (countGroups(sql) < MAX_GROUPS) insertGroup(sql, alert, at);
  else ledgerState.ungrouped += 1;
}

function growGroup(sql: SqlStorage, group: GroupRow, example: string, at: number): void {
  const examples = readExamples(group.examples);
  const isNew = examples.length < MAX_EXAMPLES && !examples.includes(example);
  sql.exec(
    'UPDATE unmatched SET count = count + 1, last_seen = max(last_seen, ?), examples = ? WHERE id = ?',
    ...[at, JSON.stringify(isNew ? [...examples, example] : examples), group.id],
  );
}

function insertGroup(sql: SqlStorage, alert: UnmatchedToRecord, at: number): void {
  sql.exec(
    `INSERT INTO unmatched (id, alertname, service, template, count, first_seen, last_seen, examples)
     VALUES (?, ?, ?, ?, 1, ?, ?, ?)`,
    ...[
      alert.id,
      alert.alertname,
      alert.service,
      templateOf(alert.example).template,
      at,
      at,
      JSON.stringify([alert.example]),
    ],
  );
}

function countGroups(sql: SqlStorage): number {
  return sql.exec<{ groups: number }>('SELECT count(*) AS groups FROM unmatched').one().groups;
}

/** `isWhole`: false if there are more, which would make the answer too large. */
export type UnmatchedList = { groups: UnmatchedGroup[]; ungrouped: number; isWhole: boolean };

/** The most frequent first. */
export function listUnmatched(sql: SqlStorage, limit: number, maxBytes: number): UnmatchedList {
  const rows = sql.exec<GroupRow>('SELECT * FROM unmatched ORDER BY count DESC, id LIMIT ?', limit);
  const { taken, isWhole } = takeWithin(rows, maxBytes);
  return { groups: taken.map(toGroup), ungrouped: readLedgerState(sql).ungrouped, isWhole };
}

function toGroup({ examples, first_seen, last_seen, ...row }: GroupRow): UnmatchedGroup {
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

import type { MatchAnswer, PlannedRecord } from '../../../generated/api.ts';
import type { NearMiss, PatternEvidence, RecordAnswer } from '../../../generated/match.ts';
import {
  type AnswerDocument,
  type DocumentSection,
  type Item,
  line,
  type RecordItem,
  type RecordNote,
} from './document.ts';
import { planDocument } from './plan-document.ts';

/** The context kept on either side of a hit in a long record. */
const CONTEXT = 40;

type EntryUrl = (errorId: string) => string | null;

/** First the matches, then the plan of each entry that matched. */
export function matchDocuments(answer: MatchAnswer, urlOf: EntryUrl = () => null): AnswerDocument[] {
  const plans = Object.values(answer.plans).map((plan) => planDocument(plan, urlOf(plan.error_id)));
  return [{ head: matchHead(answer), sections: matchSections(answer) }, ...plans];
}

function matchHead({ records, total, kb_version }: MatchAnswer): AnswerDocument['head'] {
  const known = records.filter(({ matches }) => matches.length > 0).length;
  return {
    label: known === 0 ? 'NO KNOWN ERROR' : 'MATCHED',
    tone: known === 0 ? 'yellow' : 'green',
    title: total === 1 ? 'one record' : `${known} of ${total} records`,
    facts: `kb ${kb_version}`,
    command: null,
    url: null,
  };
}

/** The records that match, those with near misses, and a tally. A single record is always shown. */
export function matchSections({ records, total, unanswered_records = 0 }: MatchAnswer): DocumentSection[] {
  const matched = records.filter(({ matches }) => matches.length > 0);
  const missed = records.filter(
    ({ matches, near_misses }) => matches.length === 0 && (total === 1 || near_misses.length > 0),
  );
  return [
    { heading: null, items: [...matched.map(recordItem), ...missed.map(missItem)] },
    {
      heading: null,
      items:
        total === 1
          ? []
          : [...tally(records, total - unanswered_records), ...leftOutLine(unanswered_records)],
    },
  ];
}

/** The record around its hit, and below it the entries, best first. */
function recordItem({ record, text, matches, caps }: RecordAnswer): RecordItem {
  const hit = matches[0]?.evidence.find((evidence) => evidence.by === 'pattern');
  const notes = matches.map(
    ({ error_id, title }, index): RecordNote => ({
      kind: 'match',
      error_id,
      text: title,
      first: index === 0,
    }),
  );
  return { kind: 'record', record, ...excerpt(text, hit), notes: [...notes, ...capNotes(caps)] };
}

function excerpt(text: string, hit: PatternEvidence | undefined) {
  if (!hit) return { before: text, hit: '', after: '', line: null };
  const { span } = hit;
  const start = Math.max(0, span.start - CONTEXT);
  const end = Math.min(text.length, span.end + CONTEXT);
  return {
    before: `${start > 0 ? '…' : ''}${text.slice(start, span.start)}`,
    hit: text.slice(span.start, span.end),
    after: `${text.slice(span.end, end)}${end < text.length ? '…' : ''}`,
    line: hit.line > 1 ? hit.line : null,
  };
}

function missItem({ record, near_misses, caps }: RecordAnswer): RecordItem {
  const before = near_misses.length === 0 ? 'no known error, no near misses' : 'no known error; near misses:';
  return {
    kind: 'record',
    record,
    before,
    hit: '',
    after: '',
    line: null,
    notes: [...near_misses.map(nearNote), ...capNotes(caps)],
  };
}

function nearNote({ error_id, title, why }: NearMiss): RecordNote {
  return { kind: 'near', error_id, text: `${title}: ${why}` };
}

/** The answer always names the limits that were reached. */
function capNotes(caps: RecordAnswer['caps']): RecordNote[] {
  return caps.map(({ message }) => ({ kind: 'cap', text: message }));
}

/** How often each entry matched, most frequent first, and the limits that the other records reached. */
function tally(records: readonly PlannedRecord[], total: number): Item[] {
  const best = records.flatMap(({ matches }) => matches.slice(0, 1));
  const titles = new Map(best.map(({ error_id, title }) => [error_id, title]));
  const counts = [...Map.groupBy(best, ({ error_id }) => error_id)].map(
    ([id, list]) => [id, list.length] as const,
  );
  return [
    ...counts
      .sort(([, a], [, b]) => b - a)
      .map(([id, count]) => line(`${countText(count)}  ${id} ${titles.get(id)}`)),
    line(total === 0 ? 'the input is empty' : `${countText(total - best.length)}  no known error`),
    ...records
      .filter(({ matches }) => matches.length === 0)
      .flatMap(({ record, caps }) => caps.map(({ message }) => line(`! ${message} (record ${record})`))),
  ];
}

function leftOutLine(count: number): Item[] {
  if (count === 0) return [];
  return [
    line(`! ${count} more records are left out, because the answer would be too large; send fewer at once`),
  ];
}

function countText(count: number): string {
  return String(count).padStart(5);
}

import type { LogVerdict, MatchAnswer, PlannedRecord, UnexplainedGroup } from '../../../generated/api.ts';
import type { NearMiss, RecordAnswer } from '../../../generated/match.ts';
import { plural } from '../../../lib/text/plural.ts';
import { bestHit, excerptOf, lineOfHit } from '../../answer/log-tally.ts';
import { placesText } from '../../answer/places-text.ts';
import { lineOfError } from '../../authoring/new/log-records.ts';
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

/** The groups of unexplained records to show by default, and the characters of each. */
const MAX_UNEXPLAINED = 10;
const MAX_SHOWN = 160;
/** The characters of the first line, if another line names the cause. */
const MAX_START = 80;

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

/** The records that match, those with near misses, and a tally or the verdict. A single record is always shown. */
export function matchSections({
  records,
  total,
  verdict,
  unanswered_records = 0,
}: MatchAnswer): DocumentSection[] {
  const matched = records.filter(({ matches }) => matches.length > 0);
  const missed = records.filter(
    ({ matches, near_misses }) => matches.length === 0 && (total === 1 || near_misses.length > 0),
  );
  const found = [...matched.map(recordItem), ...missed.map(missItem)];
  if (total === 1) return [{ heading: null, items: found }];
  const below = [...records.flatMap(limitItems), ...leftOutLine(unanswered_records)];
  const sums = verdict
    ? verdictSections(verdict)
    : [{ heading: null, items: tally(records, total - unanswered_records) }];
  return [{ heading: null, items: found }, ...sums, { heading: null, items: below }];
}

/** @property hint how to see the groups that are not shown */
type VerdictOptions = { maxGroups?: number | undefined; hint?: string };

/** All of a log: the entries found, the best first, and what is not explained. */
export function verdictSections(
  verdict: LogVerdict,
  { maxGroups = MAX_UNEXPLAINED, hint = '' }: VerdictOptions = {},
): DocumentSection[] {
  const { entries, unexplained, unexplained_records } = verdict;
  const shown = unexplained.slice(0, maxGroups);
  const rest = line(`${countText(unexplained_records)}  no known error`);
  return [
    {
      heading: null,
      items: [
        ...entries.map(({ count, error_id, title, ...places }) =>
          line(`${countText(count)}  ${error_id} ${title}: ${placesText(places)}`),
        ),
        ...(unexplained_records === 0 ? [] : [rest]),
      ],
    },
    {
      heading: 'Not explained',
      items: [...shown.map(groupLine), ...notShownLines(verdict, shown.length, hint)],
    },
  ];
}

function notShownLines(verdict: LogVerdict, shown: number, hint: string): Item[] {
  const { unexplained, unexplained_groups = unexplained.length, ungrouped_records = 0 } = verdict;
  const groups = unexplained_groups - shown;
  return [
    ...(groups > 0 ? [line(`… and ${plural(groups, 'more group')}${hint}`)] : []),
    ...(ungrouped_records > 0 ? [line(`… and ${plural(ungrouped_records, 'record')} in no group`)] : []),
  ];
}

/** The record itself helps more than its template, if it is the only one: its first line, and the line below that names the cause. */
function groupLine({ count, at_least, first, template, example }: UnexplainedGroup): Item {
  const [start = '', ...below] = (count === 1 ? example : template).split('\n');
  const cause = lineOfError(below.filter((one) => !/^(?:\s|at |goroutine )/.test(one)).join('\n'));
  const shown = cause === '' ? start : `${start.slice(0, MAX_START)} … ${cause}`;
  const cut = shown.length > MAX_SHOWN ? `${shown.slice(0, MAX_SHOWN)}…` : shown;
  return line(`${countText(count)}${at_least ? '+' : ' '} line ${first.line}: ${cut}`);
}

/** The limits that a record without a match reached. */
export function limitItems({ record, first_line, matches, caps }: RecordAnswer): Item[] {
  if (matches.length > 0) return [];
  const place = first_line === undefined ? `record ${record}` : `line ${first_line}`;
  return caps.map(({ message }) => line(`! ${message} (${place})`));
}

/** The record around its hit, and below it the entries, best first; if there are several, with the parts of their scores. */
export function recordItem(answer: RecordAnswer): RecordItem {
  const { matches, caps } = answer;
  const notes = matches.map(
    ({ error_id, title, score_parts = [] }, index): RecordNote => ({
      kind: 'match',
      error_id,
      text: matches.length > 1 ? `${title} (${score_parts.join(', ')})` : title,
      first: index === 0,
    }),
  );
  return {
    kind: 'record',
    place: placeText(answer),
    ...excerptOf(answer, CONTEXT),
    line: lineBeyondFirst(answer),
    notes: [...notes, ...capNotes(caps)],
  };
}

/** `12-15 (docker, json)`: its lines in the log, or its number, and what kedb took off. */
function placeText({ record, first_line, last_line = 0, formats = [] }: RecordAnswer): string {
  const first = first_line ?? record;
  const lines = last_line > first ? `${first}-${last_line}` : String(first);
  return formats.length === 0 ? lines : `${lines} (${formats.join(', ')})`;
}

function lineBeyondFirst(answer: RecordAnswer): number | null {
  const line = lineOfHit(answer);
  return bestHit(answer) && line > (answer.first_line ?? 1) ? line : null;
}

function missItem(answer: RecordAnswer): RecordItem {
  const { near_misses, caps } = answer;
  const before = near_misses.length === 0 ? 'no known error, no near misses' : 'no known error; near misses:';
  return {
    kind: 'record',
    place: placeText(answer),
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

/** How often each entry matched, most frequent first. */
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

import type { HistoryLine, KnownError } from '../../generated/known-error.ts';
import { setFrontMatterValues } from '../authoring/edit/edit-entry.ts';
import type { Edited } from '../authoring/edit/front-matter-map.ts';
import { setHistoryLine } from '../authoring/edit/history-line.ts';
import { rollUpHistory } from '../authoring/edit/roll-up-history.ts';
import type { NameSection } from '../entry/body/sections.ts';
import type { Settings } from '../kb/settings/settings.ts';

/** The beginning of a line that sync wrote. People may have added text after it. */
export const TIMES = /^(\d{1,16}) occurrences?\b/;

/** A whole line that sync wrote, of a day or of a month. */
const WHOLE_LINE = /^(\d{1,16}) occurrences?(?: in [A-Z][a-z]+ \d{4})?$/;

/** The new values of an entry. */
export type NewCounts = {
  occurrence_count: number;
  first_seen: string | null;
  last_seen: string | null;
  /** The occurrences that History lacks, by the day on which they began. */
  addedByDay: ReadonlyMap<string, number>;
};

/** How sync writes History. */
export type HistoryStyle = {
  actor: string;
  history: Settings['history'];
  /** YYYY-MM-DD */
  today: string;
  /** Knows the team's own headings of History. */
  nameSection: NameSection;
};

/** Writes the counts of an entry and its History line of each day. If one of the edits fails, nothing changes. */
export function writeCountsInto(
  text: string,
  entry: KnownError,
  { addedByDay, ...values }: NewCounts,
  style: HistoryStyle,
): Edited {
  const counted = setFrontMatterValues(text, values);
  const { actor, history, nameSection } = style;
  if (counted.diagnostics.length > 0 || addedByDay.size === 0 || history === 'none') return counted;
  let written = counted;
  for (const [date, added] of [...addedByDay].reverse()) {
    const said = sayTimes(added + countedBefore(entry, date, actor));
    written = setHistoryLine(written.value, { date, actor, text: said, instead: TIMES, nameSection });
    if (written.diagnostics.length > 0) return { value: text, diagnostics: written.diagnostics };
  }
  return history === 'monthly' ? { ...written, value: rollUp(written.value, style) } : written;
}

/** Only months that are over. */
function rollUp(text: string, { actor, today, nameSection }: HistoryStyle): string {
  return rollUpHistory(text, {
    actor,
    nameSection,
    before: today.slice(0, 'YYYY-MM'.length),
    countOf: (line) => countIn(line, WHOLE_LINE),
    say: (count, month) => `${sayTimes(count)} in ${month}`,
  });
}

function sayTimes(times: number): string {
  return `${times} ${times === 1 ? 'occurrence' : 'occurrences'}`;
}

/** The count in that day's line from an earlier sync. Sync updates that line instead of adding a second one. */
function countedBefore({ body }: KnownError, day: string, actor: string): number {
  const own = body.history.findLast((line) => line.date === day && line.actor === actor && isCountLine(line));
  return own ? countOfLine(own) : 0;
}

/** Whether a History line is a count by sync. Its actor may have had another name. */
export function isCountLine({ actor, text }: HistoryLine): boolean {
  return actor !== null && TIMES.test(text);
}

/** Whether sync wrote a line. Its actor may have had another name; then a text of people after the count makes it a line of people. */
export function isLineOfSync(line: HistoryLine, actor: string): boolean {
  return isCountLine(line) && (line.actor === actor || WHOLE_LINE.test(line.text));
}

/** The count of a line that sync wrote. */
export function countOfLine({ text }: HistoryLine): number {
  return countIn(text, TIMES) ?? 0;
}

function countIn(text: string, pattern: RegExp): number | null {
  const count = pattern.exec(text)?.[1];
  return count === undefined ? null : Number(count);
}

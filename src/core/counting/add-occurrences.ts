import type { HistoryLine, KnownError } from '../../generated/known-error.ts';
import { setFrontMatterValues } from '../authoring/edit/edit-entry.ts';
import type { Edited } from '../authoring/edit/front-matter-map.ts';
import { setHistoryLine } from '../authoring/edit/history-line.ts';
import type { Pending } from './pending.ts';

/** The beginning of a line that sync wrote. People may have added text after it. */
export const TIMES = /^(\d{1,9}) occurrences?\b/;

/** Adds occurrences to an entry's counts and to its History line of the day. If one of the edits fails, nothing changes. */
export function addOccurrences(text: string, entry: KnownError, pending: Pending, actor: string): Edited {
  const { added, firstSeen, lastSeen } = pending;
  const first_seen = entry.first_seen ?? firstSeen;
  const last_seen = latest([entry.last_seen ?? '', first_seen, lastSeen]);
  const occurrence_count = entry.occurrence_count + added;
  const counted = setFrontMatterValues(text, { occurrence_count, first_seen, last_seen });
  if (counted.diagnostics.length > 0) return { value: text, diagnostics: counted.diagnostics };
  const times = added + countedBefore(entry, last_seen, actor);
  const said = `${times} ${times === 1 ? 'occurrence' : 'occurrences'}`;
  const withLine = setHistoryLine(counted.value, { date: last_seen, actor, text: said, instead: TIMES });
  return withLine.diagnostics.length > 0 ? { value: text, diagnostics: withLine.diagnostics } : withLine;
}

/** ISO dates sort as text. */
function latest(dates: readonly string[]): string {
  return [...dates].sort().at(-1) ?? '';
}

/** The count in that day's line from an earlier sync. Sync updates that line instead of adding a second one. */
function countedBefore({ body }: KnownError, day: string, actor: string): number {
  const own = body.history.findLast((line) => line.date === day && isCountLine(line, actor));
  return Number(TIMES.exec(own?.text ?? '')?.[1] ?? 0);
}

/** Whether a History line is a count by this actor. */
export function isCountLine(line: HistoryLine, actor: string): boolean {
  return line.actor === actor && TIMES.test(line.text);
}

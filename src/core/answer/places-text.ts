import type { FoundEntry } from '../../generated/api.ts';

/** `lines 3 to 9 (10:00:01 to 10:05:07); line 7 is the clearest`: where an entry was found, for people. */
export function placesText({
  first,
  last,
  decided_by,
}: Pick<FoundEntry, 'first' | 'last' | 'decided_by'>): string {
  const times = first.time === null ? '' : ` (${timesText(first.time, last.time ?? first.time)})`;
  const lines = `${first.line === last.line ? 'line' : 'lines'} ${rangeText(first.line, last.line)}`;
  const isElsewhere = decided_by.line !== first.line && decided_by.line !== last.line;
  return `${lines}${times}${isElsewhere ? `; line ${decided_by.line} is the clearest` : ''}`;
}

/** Some logs have the newest line first. A clock without its day may also have passed midnight. */
function timesText(first: string, last: string): string {
  const isBackwards = CLOCK_BEHIND_DAY.test(first) && first.length === last.length && last < first;
  const isComparable = /^\d{4}/.test(first) || dayOfTime(first) === dayOfTime(last);
  return isBackwards && isComparable ? rangeText(last, first) : rangeText(first, last);
}

const CLOCK_BEHIND_DAY = /.\d\d:\d\d:\d\d(?![^M]*M$)/;

function dayOfTime(time: string): string {
  return time.slice(0, time.search(CLOCK_BEHIND_DAY));
}

function rangeText(first: string | number, last: string | number): string {
  return first === last ? String(first) : `${first} to ${last}`;
}

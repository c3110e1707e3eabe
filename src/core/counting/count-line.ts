import type { HistoryLine } from '../../generated/known-error.ts';

/** How a line of ours begins; people may have written on behind it. */
export const TIMES = /^(\d{1,9}) occurrences?\b/;

/** Whether a History line tells of what an actor counted. */
export function isCountLine(line: HistoryLine, actor: string): boolean {
  return line.actor === actor && TIMES.test(line.text);
}

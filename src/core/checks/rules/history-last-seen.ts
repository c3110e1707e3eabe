import type { HistoryLine } from '../../../generated/known-error.ts';
import { atValue, type Check } from '../check.ts';

/** Words of a line about an occurrence of the error; “added an exception” is about the entry. */
const HAPPENED =
  /\b(?:first|\d+|another|next) occurrences?\b|\b(?:occurred|recurred|re-?occurred|fired|happened|auto-?fixed)\b/i;
const NOT_HAPPENED = /\b(?:no|not|never|without|would|could|if|until|since)\b/i;

export const check: Check = {
  id: 'history/last-seen',
  severity: 'warning',
  summary: 'last_seen is not before the last occurrence in History',
  *run({ entries }) {
    for (const file of entries) {
      const { last_seen, body } = file.entry;
      const latest = body.history
        .filter(hasHappened)
        .map(({ date }) => date ?? '')
        .sort()
        .at(-1);
      if (!last_seen || !latest || latest <= last_seen) continue;
      const message = `last_seen is ${last_seen}, but History has an occurrence on ${latest}`;
      yield atValue(
        file,
        ['last_seen'],
        message,
        `Set last_seen: ${latest}, or correct the line in History.`,
      );
    }
  },
};

function hasHappened({ text }: HistoryLine): boolean {
  return HAPPENED.test(text) && !NOT_HAPPENED.test(text);
}

import type { HistoryLine } from '../../../generated/known-error.ts';
import type { Check, ReadEntry } from '../check.ts';
import { atSpan, findInBody, headingSpan } from '../support/places.ts';

export const check: Check = {
  id: 'history/order',
  severity: 'warning',
  summary: 'the lines of History are sorted by date',
  *run({ entries }) {
    for (const file of entries) {
      const broken = firstOutOfOrder(file);
      if (!broken) continue;
      const { date, before } = broken;
      const place = findInBody(file, date, 'History') ?? headingSpan(file, 'History');
      const help = 'Correct the date, or move the line.';
      yield atSpan(file, place, `${date} is below ${before}, against the order of the other lines`, help);
    }
  },
};

/** The order is oldest first or newest first, whichever most lines follow. */
function firstOutOfOrder({ entry }: ReadEntry): { date: string; before: string } | null {
  const dates = entry.body.history.flatMap(({ date }: HistoryLine) => date ?? []);
  const pairs = dates.slice(1).map((date, index) => ({ date, before: dates[index] ?? date }));
  const falling = pairs.filter(({ date, before }) => date < before);
  const rising = pairs.filter(({ date, before }) => date > before);
  const [broken] = falling.length > rising.length ? rising : falling;
  return (rising.length > 0 && broken) || null;
}

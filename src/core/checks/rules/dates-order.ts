import { atValue, type Check } from '../check.ts';

export const check: Check = {
  id: 'dates/order',
  severity: 'error',
  summary: 'first_seen is not after last_seen',
  *run({ entries }) {
    for (const file of entries) {
      const { first_seen: first, last_seen: last } = file.entry;
      if (!first || !last || first <= last) continue;
      yield atValue(
        file,
        ['last_seen'],
        `last_seen ${last} is before first_seen ${first}`,
        'Swap or correct the dates.',
      );
    }
  },
};

import { didYouMean } from '../suggest.ts';
import { atValue, type Check } from './check.ts';

export const check: Check = {
  id: 'references/unknown',
  severity: 'warning',
  summary: 'related_errors and overlaps_with name entries that exist or are planned',
  *run({ kb, entries }) {
    const known = [...entries.map(({ entry }) => entry.error_id), ...kb.settings.planned_errors];
    const ids = new Set(known);
    for (const file of entries) {
      for (const key of ['related_errors', 'overlaps_with'] as const) {
        for (const [index, id] of file.entry[key].entries()) {
          if (ids.has(id)) continue;
          const message = `there is no ${id}${didYouMean(id, known)}`;
          yield atValue(
            file,
            [key, String(index)],
            message,
            'Write it, or list it under planned_errors in kedb.yaml.',
          );
        }
      }
    }
  },
};

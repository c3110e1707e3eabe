import { atValue, type Check } from '../check.ts';

export const check: Check = {
  id: 'references/self',
  severity: 'warning',
  summary: 'no entry references itself',
  *run({ entries }) {
    for (const file of entries) {
      for (const key of ['related_errors', 'overlaps_with'] as const) {
        const index = file.entry[key].indexOf(file.entry.error_id);
        if (index === -1) continue;
        const message = `${key} lists the entry itself`;
        yield atValue(file, [key, String(index)], message, 'Remove it, or write the id that you meant.');
      }
    }
  },
};

import type { Check } from '../check.ts';
import { atSpan, findInBody, headingSpan } from '../support/places.ts';

export const check: Check = {
  id: 'prose/success-rate',
  severity: 'warning',
  summary: 'only an entry with auto_fix: true gives a success rate',
  needs: ['auto_fix'],
  *run({ entries }) {
    for (const file of entries) {
      const { auto_fix, body } = file.entry;
      const rate = body.auto_fix?.success_rate ?? null;
      if (rate === null || auto_fix) continue;
      const percent = `${Math.round(rate * 1000) / 10}%`;
      const message = `the body gives a success rate of ${percent}, but auto_fix is false`;
      const place = findInBody(file, percent, 'Resolution') ?? headingSpan(file, 'Resolution');
      yield atSpan(
        file,
        place,
        message,
        'Set auto_fix: true, or remove the rate: the plan does not show it.',
      );
    }
  },
};

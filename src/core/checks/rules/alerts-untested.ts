import { parseMatchers } from '../../../lib/alertmanager/label-matchers.ts';
import { atValue, type Check } from '../check.ts';
import { alertSamplesOf, createAlertMatching } from '../support/alert-samples.ts';

export const check: Check = {
  id: 'alerts/untested',
  severity: 'warning',
  summary: 'if an entry has sample alerts, every item of alerts matches one of them',
  needs: ['samples'],
  *run(context) {
    const matchOf = createAlertMatching(context);
    for (const file of context.entries) {
      const matches = alertSamplesOf(file, 'match').map((sample) => matchOf(file, sample));
      // samples/not-matched reports a sample that is most likely one of this item.
      if (matches.length === 0 || matches.includes(null) || context.matching.units <= 0) continue;
      const evidence = matches.flatMap((match) => match?.evidence ?? []);
      const tested = new Set(evidence.flatMap((item) => (item.by === 'matchers' ? [item.matchers] : [])));
      for (const [index, source] of file.entry.alerts.entries()) {
        if (tested.has(source) || !parseMatchers(source).ok) continue;
        const message = `these matchers match no sample alert of ${file.entry.error_id}: ${source}`;
        const help = 'Add an alert that they match to samples: alerts: match:, or remove the item.';
        yield atValue(file, ['alerts', String(index)], message, help);
      }
    }
  },
};

import { countPositiveMatchers, parseMatchers } from '../../../lib/alertmanager/label-matchers.ts';
import { atValue, type Check } from '../check.ts';

export const check: Check = {
  id: 'alerts/matches-everything',
  severity: 'error',
  summary: 'every item of alerts asks for a label to be there',
  *run({ entries }) {
    for (const file of entries) {
      for (const [index, source] of file.entry.alerts.entries()) {
        const matchers = parseMatchers(source);
        if (!matchers.ok || countPositiveMatchers(matchers.value) > 0) continue;
        yield atValue(
          file,
          ['alerts', String(index)],
          `this fits alerts that have none of its labels: ${source}`,
          'A label that is missing counts as empty. Ask for one that must be there, such as alertname="RedisDown".',
        );
      }
    }
  },
};

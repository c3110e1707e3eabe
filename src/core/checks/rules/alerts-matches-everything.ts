import { countPositiveMatchers, parseMatchers } from '../../../lib/alertmanager/label-matchers.ts';
import { atValue, type Check } from '../check.ts';

export const check: Check = {
  id: 'alerts/matches-everything',
  severity: 'error',
  summary: 'every item of alerts requires at least one label',
  *run({ entries }) {
    for (const file of entries) {
      for (const [index, source] of file.entry.alerts.entries()) {
        const matchers = parseMatchers(source);
        if (!matchers.ok || countPositiveMatchers(matchers.value) > 0) continue;
        yield atValue(
          file,
          ['alerts', String(index)],
          `these matchers also match alerts without any of these labels: ${source}`,
          'A missing label counts as empty. Add a matcher for a label that must be present, such as alertname="RedisDown".',
        );
      }
    }
  },
};

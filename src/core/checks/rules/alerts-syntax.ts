import { parseMatchers } from '../../../lib/alertmanager/label-matchers.ts';
import type { Check } from '../check.ts';
import { insideValue } from '../support/places.ts';

export const check: Check = {
  id: 'alerts/syntax',
  severity: 'error',
  summary: "every item of alerts is in Alertmanager's matcher syntax",
  final: true,
  *run({ entries }) {
    for (const file of entries) {
      for (const [index, source] of file.entry.alerts.entries()) {
        const { error } = parseMatchers(source);
        if (!error) continue;
        const path = ['alerts', String(index)];
        const part = { start: error.offset, end: error.end };
        const help = 'Write it as in Alertmanager: alertname="RedisDown", service=~"redis.*"';
        yield insideValue(file, path, source, part, `not a list of matchers: ${error.message}`, help);
      }
    }
  },
};

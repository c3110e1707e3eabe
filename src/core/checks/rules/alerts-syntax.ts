import { parseMatchers } from '../../../lib/alertmanager/label-matchers.ts';
import type { Check } from '../check.ts';
import { insideValue } from '../support/places.ts';

export const check: Check = {
  id: 'alerts/syntax',
  severity: 'error',
  summary: "every item of alerts uses Alertmanager's matcher syntax",
  final: true,
  *run({ entries }) {
    for (const file of entries) {
      for (const [index, source] of file.entry.alerts.entries()) {
        const matchers = parseMatchers(source);
        if (matchers.ok) continue;
        const { offset, end, message } = matchers.error;
        const path = ['alerts', String(index)];
        const part = { start: offset, end };
        const help = 'Use Alertmanager syntax: alertname="RedisDown", service=~"redis.*"';
        yield insideValue(file, path, source, part, `invalid matchers: ${message}`, help);
      }
    }
  },
};

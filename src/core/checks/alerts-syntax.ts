import { parseMatchers } from '../alert/label-matchers.ts';
import { atValue, type Check } from './check.ts';

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
        const help = 'Write it as in Alertmanager: alertname="RedisDown", service=~"redis.*"';
        yield atValue(file, ['alerts', String(index)], `not a list of matchers: ${error.message}`, help);
      }
    }
  },
};

import { alertFaults } from '../../entry/alertmanager-faults.ts';
import type { Check } from '../check.ts';
import { insideValue } from '../support/places.ts';

export const check: Check = {
  id: 'alerts/syntax',
  severity: 'error',
  summary: "every item of alerts uses Alertmanager's matcher syntax",
  final: true,
  *run({ entries }) {
    const otherwise = 'Use Alertmanager syntax: alertname="RedisDown", service=~"redis.*"';
    for (const file of entries) {
      for (const { path, value, part, message, help } of alertFaults(file.entry))
        yield insideValue(file, path, value, part, message, help ?? otherwise);
    }
  },
};

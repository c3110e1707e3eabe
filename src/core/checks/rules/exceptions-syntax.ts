import { exceptionFaults } from '../../entry/alertmanager-faults.ts';
import type { Check } from '../check.ts';
import { insideValue } from '../support/places.ts';

export const check: Check = {
  id: 'exceptions/syntax',
  severity: 'error',
  summary: "every exception uses Alertmanager's syntax for time intervals and matchers",
  final: true,
  *run({ entries }) {
    const otherwise = 'See docs/format.md for both kinds of exception.';
    for (const file of entries) {
      for (const { path, value, part, message, help } of exceptionFaults(file.entry))
        yield insideValue(file, path, value, part, message, help ?? otherwise);
    }
  },
};

import type { Exception } from '../../../generated/entry.ts';
import { parseMatchers } from '../../../lib/alertmanager/label-matchers.ts';
import { parseTimeInterval } from '../../../lib/alertmanager/time-interval.ts';
import type { Check } from '../check.ts';
import { insideValue, type Part } from '../support/places.ts';

/** `value` and `part` give the position inside a text. */
type Fault = { path: string[]; message: string; value?: string; part?: Part };

export const check: Check = {
  id: 'exceptions/syntax',
  severity: 'error',
  summary: "every exception uses Alertmanager's syntax for time intervals and matchers",
  final: true,
  *run({ entries }) {
    for (const file of entries) {
      for (const [index, exception] of file.entry.exceptions.entries()) {
        for (const fault of [...intervalFaults(exception), ...matcherFaults(exception)]) {
          const path = ['exceptions', String(index), ...fault.path];
          const { value = '', part = null, message } = fault;
          yield insideValue(
            file,
            path,
            value,
            part,
            message,
            'See docs/format.md for both kinds of exception.',
          );
        }
      }
    }
  },
};

function intervalFaults({ time_intervals }: Exception): Fault[] {
  return (time_intervals ?? []).flatMap((interval, index) => {
    const read = parseTimeInterval(interval);
    if (read.ok) return [];
    return read.error.map(({ path, message }) => ({
      path: ['time_intervals', String(index), ...path.map(String)],
      message,
    }));
  });
}

function matcherFaults({ after }: Exception): Fault[] {
  const matchers = parseMatchers(after ?? '');
  if (after === undefined || matchers.ok) return [];
  const { offset, end, message } = matchers.error;
  const part = { start: offset, end };
  return [{ path: ['after'], message: `invalid matchers: ${message}`, value: after, part }];
}

import { parseMatchers } from '../alert/label-matchers.ts';
import { parseTimeInterval } from '../alert/time-interval.ts';
import type { Exception } from '../generated/types.ts';
import { atValue, type Check } from './check.ts';

type Fault = { path: string[]; message: string };

export const check: Check = {
  id: 'exceptions/syntax',
  severity: 'error',
  summary: "every exception is in Alertmanager's terms: time intervals and matchers",
  final: true,
  *run({ entries }) {
    for (const file of entries) {
      for (const [index, exception] of file.entry.exceptions.entries()) {
        for (const { path, message } of [...intervalFaults(exception), ...matcherFaults(exception)]) {
          yield atValue(
            file,
            ['exceptions', String(index), ...path],
            message,
            'docs/format.md shows both kinds of exception.',
          );
        }
      }
    }
  },
};

function intervalFaults({ time_intervals }: Exception): Fault[] {
  return (time_intervals ?? []).flatMap((interval, index) =>
    parseTimeInterval(interval).errors.map(({ path, message }) => ({
      path: ['time_intervals', String(index), ...path.map(String)],
      message,
    })),
  );
}

function matcherFaults({ after }: Exception): Fault[] {
  const error = after === undefined ? null : parseMatchers(after).error;
  return error ? [{ path: ['after'], message: `not a list of matchers: ${error.message}` }] : [];
}

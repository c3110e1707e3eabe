import type { Exception } from '../../../generated/entry.ts';
import { alwaysHold, neverHolds } from '../../../lib/alertmanager/interval-coverage.ts';
import { type LabelMatcher, parseMatchers } from '../../../lib/alertmanager/label-matchers.ts';
import { parseTimeInterval } from '../../../lib/alertmanager/time-interval.ts';
import { parseDuration } from '../../../lib/time/duration.ts';
import { atValue, type Check } from '../check.ts';

/** A value of an exception, by its path in it, that makes the exception hold always or never. */
type Fault = { path: string[]; message: string; help: string };

export const check: Check = {
  id: 'exceptions/constant',
  severity: 'error',
  summary: 'every exception applies at some times, and not at all times',
  *run({ entries }) {
    for (const file of entries) {
      for (const [index, exception] of file.entry.exceptions.entries()) {
        for (const { path, message, help } of [...intervalFaults(exception), ...afterFaults(exception)])
          yield atValue(file, ['exceptions', String(index), ...path], message, help);
      }
    }
  },
};

/** `exceptions/syntax` reports intervals that cannot be read. */
function intervalFaults({ time_intervals = [] }: Exception): Fault[] {
  const parsed = time_intervals.map((interval) => parseTimeInterval(interval));
  const intervals = parsed.flatMap((read) => (read.ok ? [read.value] : []));
  if (intervals.length > 0 && alwaysHold(intervals)) return [ALWAYS];
  return parsed.flatMap((read, index) =>
    read.ok && neverHolds(read.value) ? { ...NO_DAY, path: ['time_intervals', String(index)] } : [],
  );
}

const ALWAYS: Fault = {
  path: ['time_intervals'],
  message: 'this exception always applies, so the error is expected at any time and wakes nobody',
  help: "Name the times at which the error is expected, such as weekdays: [sunday] and times: [{ start_time: '01:00', end_time: '03:00' }].",
};

const NO_DAY = {
  message: 'this exception never applies: no month that it names has such a day',
  help: 'Name a day that the month has. Write days_of_month: [-1] for the last day of each month.',
};

function afterFaults({ after, within }: Exception): Fault[] {
  const matchers = parseMatchers(after ?? '');
  const isAnyAlert = after !== undefined && matchers.ok && fitsAnyAlert(matchers.value);
  return [
    ...(isAnyAlert ? [{ ...ANY_ALERT, path: ['after'] }] : []),
    ...(parseDuration(within ?? '') === 0 ? [{ ...NO_TIME, path: ['within'] }] : []),
  ];
}

const ANY_ALERT = {
  message: 'this exception applies after any alert, so any other alert makes the person on call wait',
  help: 'Name the alert that explains this error, such as alertname="HostRebooted".',
};

const NO_TIME = {
  message: 'this exception never applies: its time is over when it begins',
  help: 'Write how long to wait after the other alert, such as within: 2m.',
};

/** Every alert has a name, so a matcher that requires any name requires nothing. */
function fitsAnyAlert(matchers: readonly LabelMatcher[]): boolean {
  return matchers.every(({ name, test }) => test(name === 'alertname' ? 'NobodyNamedItSo' : ''));
}

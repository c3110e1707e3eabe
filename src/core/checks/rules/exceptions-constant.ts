import type { Exception } from '../../../generated/entry.ts';
import type { KnownError } from '../../../generated/known-error.ts';
import { findContradiction } from '../../../lib/alertmanager/implied-matchers.ts';
import { alwaysHold, neverHolds } from '../../../lib/alertmanager/interval-coverage.ts';
import { type LabelMatcher, parseMatchers } from '../../../lib/alertmanager/label-matchers.ts';
import { type ParsedTimeInterval, parseTimeInterval } from '../../../lib/alertmanager/time-interval.ts';
import { DAY_MS, parseDuration } from '../../../lib/time/duration.ts';
import { atValue, type Check } from '../check.ts';
import { fitsAnyAlert } from '../support/any-alert.ts';

/** A value of an exception, by its path in it, that makes the exception hold always or never. */
type Fault = { path: string[]; message: string; help: string };

export const check: Check = {
  id: 'exceptions/constant',
  severity: 'error',
  summary: 'every exception applies at some times, and not at all times',
  *run({ entries }) {
    for (const file of entries) {
      const { exceptions } = file.entry;
      for (const [index, exception] of exceptions.entries()) {
        for (const { path, message, help } of [...intervalFaults(exception), ...afterFaults(exception)])
          yield atValue(file, ['exceptions', String(index), ...path], message, help);
        for (const { path, message, help } of endedIn(exception, file.entry))
          yield {
            ...atValue(file, ['exceptions', String(index), ...path], message, help),
            severity: 'warning',
          };
      }
      if (alwaysTogether(exceptions)) yield atValue(file, ['exceptions'], TOGETHER.message, TOGETHER.help);
    }
  },
};

/** `exceptions/syntax` reports intervals that cannot be read. */
function intervalFaults({ time_intervals = [] }: Exception): Fault[] {
  const parsed = time_intervals.map((interval) => parseTimeInterval(interval));
  if (alwaysHold(readable({ time_intervals }))) return [ALWAYS];
  return parsed.flatMap((read, index) =>
    read.ok && neverHolds(read.value) ? { ...NO_DAY, path: ['time_intervals', String(index)] } : [],
  );
}

/** Intervals of years before the error was last seen. The check has no clock: only the entry says which year it is. */
function endedIn({ time_intervals = [] }: Exception, { last_seen, first_seen }: KnownError): Fault[] {
  const seen = Number((last_seen ?? first_seen ?? '').slice(0, 4));
  return time_intervals.map(parseTimeInterval).flatMap((read, index) => {
    const end = read.ok ? Math.max(...read.value.years.map((range) => range.end)) : seen;
    if (!Number.isFinite(end) || end >= seen) return [];
    const message = `this exception ended with ${end}, and the error was seen in ${seen}`;
    return [{ path: ['time_intervals', String(index)], message, help: 'Remove it, or correct its years.' }];
  });
}

function readable({ time_intervals = [] }: Pick<Exception, 'time_intervals'>): ParsedTimeInterval[] {
  return time_intervals.map(parseTimeInterval).flatMap((read) => (read.ok ? [read.value] : []));
}

/** Whether several exceptions of an entry always apply, of which none does alone. */
function alwaysTogether(exceptions: readonly Exception[]): boolean {
  const each = exceptions.map(readable);
  return alwaysHold(each.flat()) && !each.some(alwaysHold);
}

const TOGETHER = {
  message: 'one of these exceptions always applies, so the error is expected at any time and wakes nobody',
  help: 'Leave times at which no exception applies. If the error never needs a person, write that into the entry, and silence the alert.',
};

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
  const read = parseMatchers(after ?? '');
  const matchers = after !== undefined && read.ok ? read.value : null;
  return [
    ...(matchers && fitsAnyAlert(matchers) ? [{ ...ANY_ALERT, path: ['after'] }] : []),
    ...(matchers && fitsNoAlert(matchers) ? [{ ...NO_ALERT, path: ['after'] }] : []),
    ...withinFaults(parseDuration(within ?? '')),
  ];
}

function withinFaults(within: number | null): Fault[] {
  if (within === 0) return [{ ...NO_TIME, path: ['within'] }];
  return within !== null && within >= YEAR_MS ? [{ ...NO_END, path: ['within'] }] : [];
}

const YEAR_MS = 365 * DAY_MS;

const ANY_ALERT = {
  message: 'this exception applies after any alert, so any other alert makes the person on call wait',
  help: 'Name the alert that explains this error, such as alertname="HostRebooted".',
};

const NO_ALERT = {
  message: 'this exception never applies: no alert has such labels',
  help: ANY_ALERT.help,
};

const NO_TIME = {
  message: 'this exception never applies: its time is over when it begins',
  help: 'Write how long to wait after the other alert, such as within: 2m.',
};

const NO_END = {
  message: 'this exception lasts a year or longer, so one other alert makes the person on call wait for good',
  help: NO_TIME.help,
};

/** Whether two matchers contradict each other, or one requires an alert without a name: every alert has one. */
function fitsNoAlert(matchers: readonly LabelMatcher[]): boolean {
  const isNameless = ({ name, operator, value }: LabelMatcher) =>
    name === 'alertname' && value === '' && !operator.startsWith('!');
  return matchers.some(isNameless) || findContradiction(matchers) !== null;
}

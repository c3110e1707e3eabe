/** Alertmanager's time intervals: when something is expected. */
export { containsTime } from './time-interval/contains-time.ts';
export {
  type ParsedTimeInterval,
  parseTimeInterval,
  type TimeIntervalError,
  type TimeIntervalResult,
} from './time-interval/parse-time-interval.ts';

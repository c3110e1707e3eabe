import type { Exception } from '../../generated/entry.ts';
import type { KnownError } from '../../generated/known-error.ts';
import { readByDefault, respell } from '../../lib/alertmanager/default-reading.ts';
import { parseMatchers } from '../../lib/alertmanager/label-matchers.ts';
import { parseTimeInterval } from '../../lib/alertmanager/time-interval.ts';
import type { Span } from '../../lib/text/source-text.ts';
import { parseDuration } from '../../lib/time/duration.ts';

/** A value of the front matter that fits the schema, but not Alertmanager's syntax. */
type ValueFault = {
  /** The path of the value in the front matter. */
  path: string[];
  message: string;
  /** The value, if it is one text. */
  value: string;
  /** The position of the error in the value; null if it concerns the whole value. */
  part: Span | null;
  /** The text to type instead, if it is known. */
  help?: string;
};

/** Every text of matchers in an entry, by its path in the front matter: the items of `alerts`, and `after` of exceptions. */
export function matcherTexts({
  alerts,
  exceptions,
}: Pick<KnownError, 'alerts' | 'exceptions'>): { path: string[]; source: string }[] {
  return [
    ...alerts.map((source, index) => ({ path: ['alerts', String(index)], source })),
    ...exceptions.flatMap(({ after: source }, index) =>
      source === undefined ? [] : { path: ['exceptions', String(index), 'after'], source },
    ),
  ];
}

/** Items of `alerts` that cannot be read. They never match. */
export function alertFaults({ alerts }: Pick<KnownError, 'alerts'>): ValueFault[] {
  return alerts.flatMap((source, index) => matcherFaults(source, ['alerts', String(index)]));
}

/** Parts of exceptions that cannot be read. Such an exception never applies. */
export function exceptionFaults({ exceptions }: Pick<KnownError, 'exceptions'>): ValueFault[] {
  return exceptions.flatMap((exception, index) => {
    const path = ['exceptions', String(index)];
    const { after, within } = exception;
    return [
      ...intervalFaults(exception, path),
      ...(after === undefined ? [] : matcherFaults(after, [...path, 'after'])),
      ...(within === undefined ? [] : durationFaults(within, [...path, 'within'])),
    ];
  });
}

function intervalFaults({ time_intervals }: Exception, path: readonly string[]): ValueFault[] {
  return (time_intervals ?? []).flatMap((interval, index) => {
    const read = parseTimeInterval(interval);
    if (read.ok) return [];
    return read.error.map((error) => {
      const [message = '', ...advice] = error.message.split('; ');
      const help = advice.join('; ').replace(/^./, (letter) => letter.toUpperCase());
      const at = [...path, 'time_intervals', String(index), ...error.path.map(String)];
      return { path: at, message, value: '', part: null, ...(help && { help }) };
    });
  });
}

function matcherFaults(value: string, path: string[]): ValueFault[] {
  const matchers = parseMatchers(value);
  if (matchers.ok) return [];
  const { offset, end, message } = matchers.error;
  const spelled = asQuery(value) ?? respell(value);
  const help = spelled === null ? {} : { help: spelled === ONE_NAME ? ONE_NAME : `Write ${spelled}` };
  return [{ path, message: `invalid matchers: ${message}`, value, part: { start: offset, end }, ...help }];
}

/** A text that Alertmanager reads in another way, or refuses: a name alone, a query of Prometheus, a pair of YAML. */
function asQuery(text: string): string | null {
  const source = text.trim().replace(/^ALERTS\s*(?=\{)/, '');
  if (/^[A-Z]\w{2,99}\s+and\s+[A-Z]\w{2,99}$/i.test(source)) return ONE_NAME;
  if (NAMES.test(source)) return asNames(source.split(/\s+or\s+|\s*\|\|\s*/i));
  const matchers = source
    .replace(/^\{(.*)\}$/s, '$1')
    .split(/"/)
    .map((part, index) => (index % 2 === 0 ? part.replaceAll(...EQUALS).replaceAll(...AND) : part))
    .join('"')
    .replace(/^([A-Za-z_]\w*): *"?([\w .-]+?)"?$/, '$1="$2"');
  return matchers !== source && readByDefault(matchers).agreement === 'same' ? matchers : null;
}

const ONE_NAME = 'Write one item for each alert: an alert has only one name.';
/** One name, or some with `or` between them. */
const NAMES = /^[A-Z]\w{2,99}(?:(?:\s+or\s+|\s*\|\|\s*)[A-Z]\w{2,99}){0,20}$/i;
const EQUALS = [/\s*==\s*/g, '='] as const;
const AND = [/\s+and\s+|\s*&&\s*/gi, ', '] as const;

function asNames(names: readonly string[]): string {
  return `alertname${names.length > 1 ? '=~' : '='}${JSON.stringify(names.join('|'))}`;
}

function durationFaults(value: string, path: string[]): ValueFault[] {
  if (parseDuration(value) !== null) return [];
  return [{ path, message: `${value} is not a duration of at most 292 years`, value, part: null }];
}

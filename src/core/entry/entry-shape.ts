import entrySchema from '../../../schema/entry.schema.json' with { type: 'json' };
import { parseMatchers } from '../../lib/alertmanager/label-matchers.ts';
import type { FileShape } from '../../lib/json-schema/describe-schema-error.ts';
import { asJsonSchema } from '../../lib/json-schema/schema-walk.ts';
import { quoted } from '../../lib/json-schema/suggest-value.ts';
import { isRecord } from '../../lib/util/json.ts';
import type { ReadingId } from '../problem/reading-problems.ts';

/** The schema of front matter, and the texts of its errors. */
export const ENTRY_SHAPE: FileShape<ReadingId> = {
  check: 'front-matter/schema',
  schema: asJsonSchema(entrySchema),
  name: 'the front matter',
  choices: [
    { path: [], message: 'an entry needs patterns, alerts or both' },
    {
      path: ['exceptions', '*'],
      message:
        'an exception needs either time_intervals (when the error is expected), or both after and within (the alert after which to wait)',
    },
    {
      path: ['samples', '*', '*'],
      message: 'a sample must be a text, or a mapping with text and captures',
    },
  ],
  helps: {
    missingKey: (key) => `Add a line \`${key}: …\`. See docs/format.md for all keys.`,
    extraKey: 'Remove or rename it. Your own keys must begin with x-.',
  },
  advise,
};

/** The text to type instead of a value that other tools write in another way; null if nobody can tell. */
function advise(path: readonly string[], value: unknown): string | null {
  const [key = '', item] = path;
  if (key === 'alerts' && isRecord(value)) return asMatchers(value, item === undefined);
  if (key === 'exceptions') return adviseException(path.slice(2), value);
  if (key === 'parameters' && isRecord(value)) return asParameters(item ?? '', value);
  if (key === 'samples' && item === 'alerts') return path.length === 4 ? asAlert(value) : null;
  if (key === 'samples' && path.length === 3) return asSample(value);
  if (key === 'samples' && path.length === 1) return asSamples(value);
  if (key === 'error_id') return asId(typeof value === 'number' ? `ERROR-${value}` : String(value));
  if (typeof value !== 'string' || value.length > MAX_SHOWN) return null;
  if (LISTS_OF_IDS.has(key) && item === undefined) return asList(key, value.split(/[\s,;]+/));
  if (key === 'keywords' && item === undefined) return asList(key, value.split(/\s*[,;]\s*/));
  return LISTS_OF_IDS.has(key) ? asId(value) : null;
}

const EXAMPLE = "{ weekdays: [sunday], times: [{ start_time: '03:00', end_time: '04:00' }] }";

/** `path` is the place in one exception. */
function adviseException([key, item, field]: readonly string[], value: unknown): string | null {
  if (key === undefined)
    return isRecord(value) && 'cron' in value
      ? `kedb reads no cron. Write time_intervals: [${EXAMPLE}]`
      : null;
  if (key === 'within') return adviseDuration(value);
  if (key !== 'time_intervals') return null;
  if (item === undefined)
    return isRecord(value) ? `Write a list, such as time_intervals: [${EXAMPLE}]` : null;
  const times = typeof value === 'string' ? asTimes(value) : null;
  if (field === 'times') return times;
  if (field === undefined && isRecord(value) && 'cron' in value)
    return `kedb reads no cron. Write ${EXAMPLE}`;
  if (field !== undefined || typeof value !== 'string') return null;
  return times === null
    ? `Write days and times, such as ${EXAMPLE}`
    : times.replace('{', '{ times: [{').replace('}', '}] }');
}

/** A longer value would bury the message. */
const MAX_SHOWN = 200;

const LISTS_OF_IDS = new Set(['related_errors', 'overlaps_with']);

/** `- alertname: RedisDown`, as rules of Prometheus have labels; `- {alertname="RedisDown"}`, in which YAML reads keys without values. */
function asMatchers(labels: Record<string, unknown>, isWhole: boolean): string | null {
  const pairs = Object.entries(labels);
  const written = pairs.map(([name, value]) =>
    value === null ? name : `${name}=${JSON.stringify(String(value))}`,
  );
  const matchers = written.join(', ');
  const isKnown =
    pairs.length <= 10 && pairs.every(([, value]) => value === null || typeof value !== 'object');
  if (!isKnown || matchers.length > MAX_SHOWN || !parseMatchers(matchers).ok) return null;
  return isWhole ? `Write alerts: [${quoted(matchers)}]` : `Write - ${quoted(matchers)}`;
}

/** Samples without `match:` above them. */
function asSamples(value: unknown): string | null {
  const texts = [value].flat().filter((item) => typeof item === 'string' || typeof item === 'number');
  const [first] = texts;
  if (first === undefined) return 'Write match: below samples:, and the samples as a list below match:.';
  const shown = String(first).split('\n', 1)[0]?.slice(0, MAX_SHOWN) ?? '';
  const others = texts.length > 1 ? ', …' : '';
  return `Write samples: { match: [${quoted(shown)}${others}] }, or match: above the list.`;
}

function asParameters(group: string, values: Record<string, unknown>): string | null {
  const [[name, pattern] = []] = Object.entries(values);
  if (name === undefined || typeof pattern !== 'string' || pattern.length > MAX_SHOWN) return null;
  return `Write ${group}.${name}: ${quoted(pattern)}`;
}

/** `- ERROR: no route`, which YAML reads as a key with a value. */
function asSample(value: unknown): string | null {
  const [pair, ...others] = isRecord(value) ? Object.entries(value) : [];
  if (!pair || others.length > 0 || typeof pair[1] === 'object') return null;
  const text = `${pair[0]}: ${String(pair[1])}`;
  return text.length <= MAX_SHOWN ? `Put it in quotes: ${quoted(text)}` : null;
}

/** `- alertname="RedisDown"`, as the items of `alerts` are written. */
function asAlert(value: unknown): string | null {
  if (isRecord(value)) return asLabels(value);
  const read = typeof value === 'string' && value.length <= MAX_SHOWN ? parseMatchers(value) : null;
  if (!read?.ok || read.value.some(({ operator }) => operator !== '=')) return null;
  return `Write - labels: { ${read.value.map((one) => `${one.name}: ${JSON.stringify(one.value)}`).join(', ')} }`;
}

/** `- alertname: RedisDown`, without `labels`. */
function asLabels(pairs: Record<string, unknown>): string | null {
  const isKnown = Object.entries(pairs).every(
    ([name, value]) => name !== 'annotations' && typeof value !== 'object',
  );
  const labels = Object.entries(pairs).map(([name, value]) => `${name}: ${JSON.stringify(String(value))}`);
  const written = `Write - labels: { ${labels.join(', ')} }`;
  return isKnown && !('labels' in pairs) && written.length <= MAX_SHOWN ? written : null;
}

function asList(key: string, items: readonly string[]): string {
  return `Write ${key}: [${items.filter((word) => word !== '').join(', ')}]`;
}

/** The last number is the number of the id; a service or a team may stand before it. */
function asId(value: string): string | null {
  if (value.length > MAX_SHOWN) return null;
  const [, name = '', number = ''] = /^([a-z][\w\s-]*?)[\s_-]*(\d+)$/i.exec(value) ?? [];
  const letters = name.replaceAll(/[\W_]/g, '').toUpperCase();
  return letters ? `Write ${letters}-${number.padStart(3, '0')}` : null;
}

function asTimes(value: string): string | null {
  const [, start, end] = /^(\d\d:\d\d)\s*[-–]\s*(\d\d:\d\d)$/.exec(value) ?? [];
  return start && end ? `Write { start_time: '${start}', end_time: '${end}' }` : null;
}

const UNIT = /^(\d{1,6})\s*(?:(ms|milliseconds?)|(s|h|m|d|w)[a-z]*)$/i;

/** A number alone could be minutes or seconds. */
export function adviseDuration(value: unknown): string | null {
  const text = String(value).trim();
  if (/^\d{1,6}$/.test(text)) return `Write a unit, such as ${text}m for minutes or ${text}s for seconds.`;
  const [, count, milliseconds, unit] = UNIT.exec(text) ?? [];
  return count === undefined ? null : `Write ${count}${milliseconds ? 'ms' : unit?.toLowerCase()}`;
}

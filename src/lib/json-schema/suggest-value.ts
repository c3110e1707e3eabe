import { isRecord } from '../util/json.ts';

/** A wrong value: what the schema expects, and how its author wrote it; `written` is null for a text of several lines. */
type WrongValue = { kinds: readonly string[]; value: unknown; written: string | null; key: string };

/** A longer value would bury the message. */
const MAX_SHOWN = 200;

/** The text to type instead of a value of the wrong type; null if nobody can tell. */
export function suggestValue({ kinds, value, written, key }: WrongValue): string | null {
  if (value === null) return 'Write a value, or remove the key.';
  const text = written !== null && written.length <= MAX_SHOWN ? written : null;
  if (typeof value === 'string') return instead(kinds, value, key);
  if (kinds.includes('string') && text !== null && !isFlowMapping(text))
    return `Put it in quotes: ${quoted(text)}`;
  return kinds.includes('array') && !isRecord(value) && text !== null ? `Write ${key}: [${text}]` : null;
}

/** Many quotes around a mapping in braces would not make it right. */
function isFlowMapping(text: string): boolean {
  return text.startsWith('{');
}

const YES = /^(?:yes|y|on|true)$/i;
const NO = /^(?:no|n|off|false)$/i;

function instead(kinds: readonly string[], value: string, key: string): string | null {
  if (kinds.includes('boolean') && YES.test(value)) return 'Write true. In YAML 1.2, yes and on are words.';
  if (kinds.includes('boolean') && NO.test(value)) return 'Write false. In YAML 1.2, no and off are words.';
  const isNumber = /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value);
  if (isNumber && kinds.some((kind) => kind === 'integer' || kind === 'number'))
    return `Write ${value} without quotes.`;
  if (!kinds.includes('array') || value.length > MAX_SHOWN || value.includes('\n')) return null;
  return `Write ${key}: [${quoted(value)}]`;
}

export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The fault of a text that is no date, and what to type. A date with slashes may be American, unless its day says otherwise. */
export function suggestDate(value: unknown): { fault: string; help: string } | null {
  if (typeof value !== 'string') return null;
  const [, year = '', month = '', day = '', rest = ''] = /^(\d{4})-(\d\d)-(\d\d)(.*)$/.exec(value) ?? [];
  const written = `${year}-${month}-${day}`;
  if (year && isDate(written) && /^[T\s]/.test(rest))
    return { fault: 'has a time of day', help: `Write ${written}` };
  if (year && rest === '')
    return {
      fault: `is not in the calendar: ${value}`,
      help: 'Write a day that exists, such as 2026-11-22.',
    };
  const [, first = '', sign = '', second = '', last = ''] =
    /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(value) ?? [];
  const isDayFirst = sign === '.' || Number(first) > 12;
  const date = `${last}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`;
  return isDayFirst && isDate(date) ? { fault: 'has the wrong format', help: `Write ${date}` } : null;
}

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The kinds of variable parts in lines of the same message. */
export type VariableKind =
  | 'time'
  | 'date'
  | 'uuid'
  | 'email'
  | 'mac'
  | 'ip'
  | 'port'
  | 'url'
  | 'path'
  | 'duration'
  | 'size'
  | 'pod'
  | 'hex'
  | 'id'
  | 'number'
  /** Sensitive data that was removed earlier. */
  | 'masked';

/**
 * A variable that can begin at the start of a word. The first one that fits counts. Every expression is sticky, and every
 * repetition has a bound or stops at a character that it cannot contain. So the cost of trying them all at one offset does
 * not depend on the length of the line.
 */
type Variable = { kind: VariableKind; source: string; first: RegExp };

/** The first character of a variable. Most words are plain, and it saves trying most kinds on them. */
const DIGIT = /\d/;
const HEX_DIGIT = /[0-9a-f]/i;
/** The first character of a number, a month or a weekday. */
const DATE_START = /[\dADFJMNOSTW]/;

const END = '(?![A-Za-z0-9])';
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const WEEKDAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]{3,6})?';
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?`;
const CLOCK_WITH_SECONDS = String.raw`\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,9})?`;
const ZONE = String.raw`(?: ?(?:Z|UTC|GMT|[A-Z]{2,4}T|[+-]\d{2}:?\d{2})(?![A-Za-z0-9]))?`;
/** ISO 8601, nginx and Go, the common log format, redis, syslog, `date`. */
const DATE = `(?:${[
  String.raw`\d{4}[-/.]\d{2}[-/.]\d{2}`,
  String.raw`\d{1,2}[-/.]\d{1,2}[-/.]\d{4}`,
  String.raw`\d{1,2}[/ -]${MONTH}[/ -]\d{4}`,
  String.raw`${MONTH} {1,2}\d{1,2}(?:,? \d{4})?(?!:)`,
].join('|')})`;
const DAY = `(?:${WEEKDAY},? )?${DATE}`;
/** Kubernetes uses only these characters in pod names, so that they spell no words (apimachinery, util/rand). */
const SAFE = '[bcdfghjklmnpqrstvwxz2456789]';
const HEX = '[0-9a-fA-F]';
const HEXTETS = `${HEX}{1,4}(?::${HEX}{1,4}){0,6}`;

const VARIABLES: readonly Variable[] = [
  variable('uuid', `${HEX}{8}-${HEX}{4}-${HEX}{4}-${HEX}{4}-${HEX}{12}`, HEX_DIGIT),
  variable('time', String.raw`${DAY}(?:[T_:]|,? {1,2})${CLOCK}${ZONE}(?: \d{4})?`, DATE_START),
  variable('time', String.raw`[IWEF]\d{4} ${CLOCK_WITH_SECONDS}`, /[IWEF]/),
  variable('time', CLOCK_WITH_SECONDS + ZONE, DIGIT),
  variable('date', DAY, DATE_START),
  variable('mac', `${HEX}{2}(?::${HEX}{2}){5}`, HEX_DIGIT),
  variable('ip', `(?:${HEX}{1,4}:){7}${HEX}{1,4}`, HEX_DIGIT),
  variable('ip', `(?:${HEXTETS})?::(?:${HEXTETS})?`, HEX_DIGIT),
  variable('ip', String.raw`\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?:/\d{1,2})?(?!\.\d)`, DIGIT),
  variable('email', String.raw`[A-Za-z0-9][\w.+%-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}`, /./),
  variable('path', String.raw`[A-Za-z]:\\[^\s"'<>|:*?]+`, /[A-Za-z]/),
  variable('duration', String.raw`(?:\d{1,12}(?:\.\d{1,12})?(?:ns|us|µs|μs|ms|s|m|h|d|w)){1,6}`, DIGIT),
  variable('size', String.raw`\d{1,18}(?:[.,]\d{1,12})?(?:[kKMGTPE]i?B?|B|bytes)`, DIGIT),
  variable('number', String.raw`\d+(?:[.,]\d+)*(?:[eE][+-]?\d{1,4})?`, DIGIT),
];

/** By the first ASCII letter or digit of a word: the kinds to try, and one expression for all of them, with a group for each. */
const BY_FIRST = new Map(
  [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'].map((sign) => {
    const variables = VARIABLES.filter(({ first }) => first.test(sign));
    const groups = variables.map(({ source }) => `(${source})`);
    return [sign, { kinds: variables.map(({ kind }) => kind), regex: new RegExp(groups.join('|'), 'y') }];
  }),
);

/** The variable that begins at a letter or digit; null if there is none. */
export function variableAt(line: string, at: number): { kind: VariableKind; text: string } | null {
  const beginning = BY_FIRST.get(line.charAt(at));
  if (!beginning) return null;
  beginning.regex.lastIndex = at;
  const found = beginning.regex.exec(line);
  const kind = found && beginning.kinds[found.indexOf(found[0], 1) - 1];
  return kind ? { kind, text: found[0] } : null;
}

/** The end of a pod's name: `-7d9f8b6c5d-x2x4z` of a Deployment, `-29123456-x2x4z` of a CronJob, `-x2x4z` of a DaemonSet. */
export const POD_SUFFIX = new RegExp(
  `(?:${SAFE}{8,10}-${SAFE}{5}|\\d{8,10}-${SAFE}{5}|(?=[a-z0-9]{0,4}\\d)(?=[a-z0-9]{0,4}[a-z])${SAFE}{5})(?![A-Za-z0-9-])`,
  'y',
);

/** `redis://`: the scheme is fixed, the rest varies. */
export const URL_SCHEME = /[A-Za-z][A-Za-z0-9+.-]{1,20}:\/\//y;
export const URL_REST = /[^\s"'`<>|\\^{}()[\],;]+/y;
export const ABSOLUTE_PATH = /(?:\/[\w.~%+@*$-]+)+\/?(?:\?[^\s"'<>]*)?/y;
export const SIGNED_NUMBER = /[+-]\d+(?:[.,]\d+)*(?![A-Za-z0-9])/y;
export const COMPRESSED_IP = new RegExp(`::${HEXTETS}${END}`, 'y');

function variable(kind: VariableKind, source: string, first: RegExp): Variable {
  return { kind, source: `(?:${source})${END}`, first };
}

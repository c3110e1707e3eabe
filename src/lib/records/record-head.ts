import { instantOf, renderInstant } from '../time/instant.ts';
import type { LogRecord } from './read-record.ts';

/** How bad a record is, the worst first. `unknown` is in the middle, because most errors without a level have no word for it. */
export const GRAVITIES = ['fatal', 'error', 'warning', 'unknown', 'info'] as const;
type Gravity = (typeof GRAVITIES)[number];

/** The levels of programs; see also `field-names.ts`, which makes one word of their spellings. */
const BY_NAME: ReadonlyMap<string, Gravity> = new Map(
  Object.entries({
    fatal: 'fatal emergency emerg alert critical crit panic ftl',
    error: 'error err severe eror',
    warning: 'warning warn wrn',
    info: 'notice info inf information debug dbg trace verbose fine finer finest',
  }).flatMap(([gravity, names]) => names.split(' ').map((name) => [name, gravity as Gravity] as const)),
);

const LEVEL_WORD = new RegExp(`\\b(?:${[...BY_NAME.keys()].join('|')})\\b`, 'gi');

/** Sentences have these words too: `Alert rules loaded`. They are levels in capitals, in brackets, behind `=` and before a colon. */
const WORDS_OF_SENTENCES: ReadonlySet<string> = new Set(
  'emergency alert critical severe notice information trace fine finer finest'.split(' '),
);

const METHOD = '\\b(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\\b';

/** Lines of access logs tell their level by their status: in the order of Apache, of Gin, and of JSON and logfmt; and those of Rails. */
const REQUESTS = [
  new RegExp(`${METHOD} [^\\n]{1,300}?[" ]([1-5])\\d\\d(?=[ ",}]|$)`),
  new RegExp(`\\| *([1-5])\\d\\d *\\|[^\\n]{0,200}${METHOD}`),
  /\bstatus(?:_?code)?"? ?[:=] ?"?([1-5])\d\d\b/i,
  /\bCompleted ([1-5])\d\d /,
];
const ANY_METHOD = new RegExp(`${METHOD}|\\bCompleted [1-5]`);

/** Errors that say so without a level, also in other languages. */
const TROUBLE =
  /(?:exception|error)s?\b|\b(?:traceback|panicked|segfault|segmentation fault|core dumped|killed|aborted|crashed|out of memory|failed|failure|cannot|could not|unable to|denied|refused)\b|Fehler|fehlgeschlagen|erreur|échec|ошибка|错误|失败|異常|异常|エラー|失敗|오류|실패/i;

/** `no error found`, `0 errors`, `failed=0`, `err=<nil>` and `"error":null` tell that nothing is wrong. */
const ALL_WELL = new RegExp(
  [
    '\\b(?:no|without(?: any)?|not an?) (?:errors?|failures?|failed|exceptions?|warnings?|panics?|crit|fatal)\\b',
    // Not the end of a time, nor a number before a level: `10:00:07.0 ERROR`.
    '(?<![\\w.,:])(?:0|zero) (?:errors|failures|failed|exceptions|warnings|panics)\\b',
    '\\b(?:errors?|err|failures?|failed|exceptions?|warnings?)=["\']?(?:0|null|nil|<nil>|none|false|["\'])["\']?(?=[,;)}\\]\\s]|$)',
    '"(?:errors?|err|failures?|failed|exceptions?|warnings?)" ?: ?(?:0|null|false|"")(?=[,}\\s]|$)',
    '\\b(?:errors|failures|exceptions|warnings|failed): ?0\\b',
  ].join('|'),
  'gi',
);

/** A level is at the beginning. */
const MAX_HEAD = 400;

/** The level that a record tells, or that its first words tell. */
export function gravityOf({ text, labels }: Pick<LogRecord, 'text' | 'labels'>): Gravity {
  const label = BY_NAME.get(labels.level ?? '');
  if (label) return label;
  const head = text.slice(0, MAX_HEAD);
  const status = statusOf(head);
  if (status) return status === '5' ? 'error' : 'info';
  const told = head.replace(ALL_WELL, '');
  return levelOf(told) ?? (TROUBLE.test(told) ? 'error' : 'unknown');
}

/** A record of a log has few lines that nothing indents, beside those of a trace. */
const MAX_HEADS = 100;

/**
 * The level of a record, and where in its text the line is that tells it: an error may follow an ordinary line. Indented lines are
 * parts of the line before.
 */
export function worstOf(record: Pick<LogRecord, 'text' | 'labels'>): { gravity: Gravity; at: number } {
  let worst = { gravity: gravityOf(record), at: 0 };
  const { text, labels } = record;
  if (labels.level !== undefined) return worst;
  for (
    let at = text.indexOf('\n') + 1, heads = 0;
    at > 0 && heads < MAX_HEADS;
    at = text.indexOf('\n', at) + 1
  ) {
    if (text.charCodeAt(at) <= 0x20) continue;
    heads++;
    const line = text.slice(at, Math.min(endOfLine(text, at), at + MAX_HEAD));
    const gravity = gravityOf({ text: line, labels });
    if (gravity !== 'unknown' && GRAVITIES.indexOf(gravity) < GRAVITIES.indexOf(worst.gravity))
      worst = { gravity, at };
  }
  return worst;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

/** The first digit of a request's status. */
function statusOf(head: string): string | undefined {
  if (!ANY_METHOD.test(head)) return undefined;
  return REQUESTS.map((request) => request.exec(head)?.[1]).find((status) => status !== undefined);
}

/** The first level decides: `INFO: no error`. */
function levelOf(head: string): Gravity | undefined {
  for (const { 0: word, index } of head.matchAll(LEVEL_WORD)) {
    const name = word.toLowerCase();
    const isMarked = MARK.test(head.charAt(index - 1)) || MARK.test(head.charAt(index + word.length));
    if (isMarked || word === word.toUpperCase() || !WORDS_OF_SENTENCES.has(name)) return BY_NAME.get(name);
  }
  return undefined;
}

const MARK = /[[\](){}<>=:|"]/;

const CLOCK = '\\d{1,2}:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?: [AP]M\\b)?';
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
/** A time with its day. The year can be before the clock, behind it, or missing. */
const DATED = [
  `\\d{4}[-/.]\\d\\d[-/.]\\d\\d[T ]${CLOCK}(?: ?(?:Z|UTC|[+-]\\d\\d:?\\d\\d))?`,
  `\\d{4}[年년] ?\\d{1,2}[月월] ?\\d{1,2}[日일] ?${CLOCK}`,
  `\\d{1,2}[-/ ]${MONTH}[-/ ]\\d{4}[: ]${CLOCK}(?: [+-]\\d{4})?`,
  `\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4},? ${CLOCK}`,
  `${MONTH} [ \\d]?\\d,? (?:\\d{4},? )?${CLOCK}(?: 20\\d\\d\\b)?`,
];
/** klog: `E1124 10:00:00.000000`. */
const KLOG_TIME = `(?<=^[IWEF])\\d{4} ${CLOCK}`;
const KLOG = new RegExp(KLOG_TIME);
const DAY = new RegExp(`(?<![\\d.])(?:${DATED.join('|')})|${KLOG_TIME}`);
const TIME = new RegExp(`(?<![\\d.])(?:(?<day>${DATED.join('|')})|${CLOCK})`);

/** Docker writes the time behind the message. */
const MAX_TAIL = 160;

/** The time of a record, if possible with its day: as it is written there, or in UTC if it is a number. Null if there is none. */
export function writtenTime({ raw, text }: Pick<LogRecord, 'raw' | 'text'>): string | null {
  const [time = null, day] = TIME.exec(text.slice(0, MAX_HEAD)) ?? [];
  if (day !== undefined) return time;
  const tail = raw.startsWith('{') ? raw.slice(-MAX_TAIL) : '';
  const around = raw === text ? KLOG.exec(raw) : (DAY.exec(raw.slice(0, MAX_HEAD)) ?? DAY.exec(tail));
  return around?.[0] ?? epochTime(raw) ?? time ?? TIME.exec(raw.slice(0, MAX_HEAD))?.[0] ?? null;
}

/** journald, pino, zap, GELF and Log4j write a number, in seconds or smaller parts. */
const EPOCH_FIELD =
  /(?:\b|@|_)(?:timestamp|time|ts|timeMillis|epochSecond)"?\s?[:=]\s?"?(\d{10})(\d{3,9}|\.\d{1,20})?(?=[",}\s]|$)/i;
const EPOCH_START = /^[[(]?(\d{10})(\d{3}|\.\d{1,9})?[\s\]):]/;
/** The fields of journald before its time. */
const MAX_FIELDS = 4_096;

function epochTime(raw: string): string | null {
  const [, seconds, parts = ''] = EPOCH_START.exec(raw) ?? EPOCH_FIELD.exec(raw.slice(0, MAX_FIELDS)) ?? [];
  if (seconds === undefined) return null;
  return renderInstant(
    instantOf(Number(seconds) * 1000 + Number(parts.replace('.', '').slice(0, 3).padEnd(3, '0'))),
  );
}

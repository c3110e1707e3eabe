import { OCTAL_CONTROLS } from './coding.ts';
import { addLabel, roleOf } from './field-names.ts';
import { HEADED, type LogFormat, shifted, type Unwrapped, type WrittenPart } from './layer.ts';
import { isDigit } from './line-start.ts';
import { unwrapJson, unwrapLogfmt } from './structured.ts';

/**
 * Containerd and CRI-O: `2026-11-24T10:00:00.1Z stderr F message`. P is a part of a line that was longer than 16 KiB
 * (kubernetes/cri-api, "Log format").
 */
const CRI = /\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:\d\d) (stdout|stderr) ([FP])(?::[\w:]{1,40})? /y;

/** `docker compose logs`, and `docker service logs` with the task and its node. A capital begins a table or a message. */
const COMPOSE = /([a-z0-9][a-z0-9_.-]{0,127})(?:@([\w.-]{1,64}))? {1,64}\| ?/y;

/** `kubectl logs --prefix`. */
const KUBECTL = /\[pod\/([\w.-]{1,253})\/([\w.-]{1,63})\] /y;

const A_LEVEL = '(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL)';

/**
 * RFC 3164 §4.1, also with the time of rsyslog's and systemd's newer files, which only a process id tells from the time of a program.
 */
const SYSLOG =
  /(?:<(\d{1,3})>)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,6})? ([\w.:-]{1,255}) ([\w./@-]{1,64})(\[\d{1,10}\])?|\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:?\d\d) ([\w.:-]{1,255}) ([\w./@-]{1,64})(\[\d{1,10}\])): /y;

/**
 * The same without a process id, as rsyslog (six digits and an offset) and systemd (an offset without a colon) write it. A level in
 * place of the host is the line of a program.
 */
const SYSLOG_WITHOUT_PID = new RegExp(
  `\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{6}[+-]\\d\\d:\\d\\d|[+-]\\d{4}) (?!${A_LEVEL}\\b)([\\w.:-]{1,255}) (?!${A_LEVEL}:)([\\w./@-]{1,64}): `,
  'iy',
);

/** The time that `docker logs -t` and `kubectl logs --timestamps` put before a line. Few programs write nanoseconds. */
const RUNTIME_TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7,9}(?:Z|[+-]\d\d:\d\d) /y;

/** `logcli query`: the time, and the labels of the stream. */
const LOGCLI = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d) \{([^{}]{0,2000})\} /y;
const LOGCLI_LABEL = /(\w{1,100})="((?:[^"\\]|\\.){1,256})"/g;

/** `aws logs tail`: the time, and a stream, such as `app/container/0123` and `2026/11/24/[$LATEST]0123`. */
const AWS =
  /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{6})?\+00:00 ((?!\/)[\w.$[\]#-]{1,200}\/[\w.$[\]#/-]{1,400}) /y;

/** `heroku logs`: the time, the source and the dyno. */
const HEROKU = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00 ([a-z][\w-]{0,62})\[([\w.-]{1,62})\]: /y;

/** `stern`: the pod, whose name ends in five characters of which Kubernetes makes no words, and the container. */
const STERN = /([a-z0-9][a-z0-9.-]{0,246}-[b-df-hj-np-tv-xz2-9]{5}) ([a-z0-9][a-z0-9-]{0,62}) /y;

/** RFC 5424 §6: the header, and structured data or `-`. */
const SYSLOG_5424 =
  /<(\d{1,3})>1 (?:-|\d{4}-\d\d-\d\dT\S{8,24}) (\S{1,255}) (\S{1,48}) (\S{1,128}) \S{1,32} (?:-|(?:\[(?:[^\]"\\]|"(?:[^"\\]|\\[\s\S])*")*\])+) ?(?:\ufeff|BOM)?/y;

/** Kubernetes' klog: `E1124 10:00:00.000000       1 pod_workers.go:1298] message`. */
const KLOG = /([IWEF])\d{4} \d\d:\d\d:\d\d\.\d{1,9} +\d{1,10} [\w.-]{1,80}:\d{1,6}\] /y;
const KLOG_LEVELS: Readonly<Record<string, string>> = { I: 'info', W: 'warning', E: 'error', F: 'fatal' };

/**
 * What stands before the JSON of a shipper or a program: a time, a level, or a tag, and nothing that a person wrote. Fluentd writes
 * `time⇥tag⇥{…}`, and Fluent Bit's `stdout` `[0] tag: [[time, {}], {…}]`.
 */
const TIME_BEFORE_JSON =
  '\\[?\\d{4}[-/]\\d\\d[-/]\\d\\d[T ][\\d:.,]{8,18}(?: ?(?:Z|UTC|[+-]\\d\\d:?\\d\\d))?\\]?[\\s:|-]{1,4}';
const LEVEL_BEFORE_JSON = `[[(<]?(${A_LEVEL})[\\])>]?[\\s:|-]{1,4}`;
const TAG_BEFORE_JSON = '[\\w.*/-]{1,200}\\t|[\\w*/-]{1,100}(?:\\.[\\w*/-]{1,100}){1,20}: ';
const TAG_OF_FLUENT_BIT =
  '\\[\\d{1,9}\\] [\\w.*-]{1,200}: \\[(?:\\[[\\d.]{1,30}, \\{[^{}]{0,500}\\}\\]|[\\d.]{1,30}), ';
const BEFORE_JSON = new RegExp(
  `(?:${TAG_OF_FLUENT_BIT}|(?:${TIME_BEFORE_JSON})?(?:${LEVEL_BEFORE_JSON})?|(?:${TIME_BEFORE_JSON})(?:${TAG_BEFORE_JSON}))(?=\\{)`,
  'y',
);

const BLANK = 0x20;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const COLON = 0x3a;
const LESS_THAN = 0x3c;
const EQUALS = 0x3d;
const LETTER_T = 0x54;
const BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
const LETTER_S = 0x73;
const BAR = 0x7c;

/** The offset of a fraction behind a time with seconds. */
const FRACTION = 19;
const OFFSET_SIGNS: ReadonlySet<number> = new Set([0x2b, HYPHEN]);

/** Takes the prefix off a line, or reads its keys. A first look at few characters is enough for most lines. */
export function unwrapPlain(line: string): Unwrapped | null {
  const first = line.charCodeAt(0);
  if (first <= BLANK) return null;
  return byStart(line, first) ?? (endsAsJson(line) ? jsonBehindHead(line) : null);
}

function byStart(line: string, first: number): Unwrapped | null {
  if (isDigit(first)) return line.charCodeAt(10) === LETTER_T ? afterTime(line) : byFirstWord(line);
  if (first === LESS_THAN) return syslog5424(line) ?? syslog(line);
  if (first === BRACKET) return kubectl(line);
  if (isDigit(line.charCodeAt(1))) return klog(line) ?? byFirstWord(line);
  return (line.charCodeAt(3) === BLANK ? syslog(line) : null) ?? byFirstWord(line);
}

/** Fluent Bit's has a bracket around it. */
export function endsAsJson(line: string): boolean {
  const last = line.length - 1;
  const isList = line.charCodeAt(last) === CLOSING_BRACKET;
  return line.charCodeAt(isList ? last - 1 : last) === CLOSING_BRACE;
}

function jsonBehindHead(line: string): Unwrapped | null {
  const found = match(BEFORE_JSON, line);
  if (!found || found[0] === '') return null;
  const [head, level] = found;
  const end = line.endsWith(']') ? line.length - 1 : line.length;
  const inside = unwrapJson(line.slice(head.length, end));
  if (!inside) return null;
  const labels = new Map([...labelsOf({ level }), ...inside.labels]);
  return shifted({ ...inside, labels }, head.length);
}

/** The word behind the time is a stream, a host with a program, or what a tool knows of the line. */
function afterTime(line: string): Unwrapped | null {
  const word = line.indexOf(' ', 18) + 1;
  const first = line.charCodeAt(word);
  if (first === LETTER_S && line.startsWith('std', word)) return cri(line);
  if (first === OPEN_BRACE) return logcli(line);
  if (line.charCodeAt(FRACTION) === DOT && isDigit(line.charCodeAt(FRACTION + 7))) return runtimeTime(line);
  const message = line.indexOf(' ', line.indexOf(' ', word) + 1);
  if (line.charCodeAt(message - 1) === COLON && line.charCodeAt(message - 2) === CLOSING_BRACKET)
    return syslog(line) ?? heroku(line);
  return hasOffset(line, word - 1) ? (awsTail(line) ?? heroku(line) ?? syslogWithoutPid(line)) : null;
}

/** Whether a time that ends here has an offset, with or without a colon. */
function hasOffset(line: string, end: number): boolean {
  return OFFSET_SIGNS.has(line.charCodeAt(end - 6)) || OFFSET_SIGNS.has(line.charCodeAt(end - 5));
}

/** Five characters behind a hyphen may end the name of a pod, a bar behind the first word is compose's, and an equals sign in it is logfmt's. */
function byFirstWord(line: string): Unwrapped | null {
  let at = 0;
  for (let code = line.charCodeAt(0); code > BLANK; code = line.charCodeAt(++at))
    if (code === EQUALS) return unwrapLogfmt(line);
  const asStern = line.charCodeAt(at - 6) === HYPHEN ? stern(line) : null;
  if (asStern) return asStern;
  while (line.charCodeAt(at) === BLANK) at++;
  return line.charCodeAt(at) === BAR ? compose(line) : null;
}

function match(pattern: RegExp, line: string): RegExpExecArray | null {
  pattern.lastIndex = 0;
  return pattern.exec(line);
}

type Found = {
  format: LogFormat;
  labels: Record<string, string | undefined>;
  source: string;
  isPartial?: boolean;
};

function rest(line: string, header: string, found: Found, coding: WrittenPart['coding'] = null): Unwrapped {
  const { format, source, isPartial = false } = found;
  const part = { start: header.length, end: line.length, coding };
  return { format, parts: [part], labels: labelsOf(found.labels), source, isPartial, isMessage: false };
}

function labelsOf(written: Found['labels']): Map<string, string> {
  const labels = new Map<string, string>();
  for (const [name, value] of Object.entries(written)) if (value) addLabel(labels, name, value);
  return labels;
}

function cri(line: string): Unwrapped | null {
  const found = match(CRI, line);
  if (!found) return null;
  const [header, stream, tag] = found;
  return rest(line, header, {
    format: 'cri',
    labels: { stream },
    source: `cri ${stream}`,
    isPartial: tag === 'P',
  });
}

function compose(line: string): Unwrapped | null {
  const found = match(COMPOSE, line);
  if (!found) return null;
  const [header, container = '', host] = found;
  const service = container.replace(/(?:[-_]\d+|\.\d+(?:\.\w+)?)$/, '');
  return rest(line, header, {
    format: 'compose',
    labels: { container, service, host },
    source: `compose ${container}`,
  });
}

function kubectl(line: string): Unwrapped | null {
  const found = match(KUBECTL, line);
  if (!found) return null;
  const [header, pod, container] = found;
  return rest(line, header, { format: 'kubectl', labels: { pod, container }, source: header });
}

function syslog(line: string): Unwrapped | null {
  const found = match(SYSLOG, line);
  if (!found) return null;
  const [header, priority, host = found[5], service = found[6], pid = found[7]] = found;
  const labels = { host, service, level: severityOf(priority) };
  return rest(
    line,
    header,
    { format: 'syslog', labels, source: `syslog ${host} ${service}${pid}` },
    controlsOf(line),
  );
}

function syslog5424(line: string): Unwrapped | null {
  const found = match(SYSLOG_5424, line);
  if (!found) return null;
  const [header, priority, host = '-', service = '-', pid] = found;
  const labels = { host: told(host), service: told(service), level: severityOf(priority) };
  return rest(
    line,
    header,
    { format: 'syslog', labels, source: `syslog ${host} ${service} ${pid}` },
    controlsOf(line),
  );
}

function syslogWithoutPid(line: string): Unwrapped | null {
  const found = match(SYSLOG_WITHOUT_PID, line);
  if (!found) return null;
  const [header, host, service] = found;
  const source = `syslog ${host} ${service}`;
  return rest(line, header, { format: 'syslog', labels: { host, service }, source }, controlsOf(line));
}

/** If it is the time of a program after all, the next lines of its message have none. */
function runtimeTime(line: string): Unwrapped | null {
  const found = match(RUNTIME_TIME, line);
  return found && rest(line, found[0], { format: 'time', labels: {}, source: HEADED });
}

function logcli(line: string): Unwrapped | null {
  const found = match(LOGCLI, line);
  if (!found) return null;
  const [header, stream = ''] = found;
  const labels: Found['labels'] = {};
  for (const [, name = '', value] of stream.matchAll(LOGCLI_LABEL)) {
    const role = roleOf(name);
    if (role && 'label' in role) labels[role.label] ??= value;
  }
  return rest(line, header, { format: 'logcli', labels, source: `logcli ${stream}` });
}

function awsTail(line: string): Unwrapped | null {
  const found = match(AWS, line);
  return found && rest(line, found[0], { format: 'cloudwatch', labels: {}, source: `aws ${found[1]}` });
}

function heroku(line: string): Unwrapped | null {
  const found = match(HEROKU, line);
  if (!found) return null;
  const [header, service, container] = found;
  return rest(line, header, {
    format: 'heroku',
    labels: { service, container },
    source: `heroku ${service} ${container}`,
  });
}

function stern(line: string): Unwrapped | null {
  const found = match(STERN, line);
  if (!found) return null;
  const [header, pod, container] = found;
  return rest(line, header, { format: 'stern', labels: { pod, container }, source: header });
}

/** RFC 5424 writes `-` for a value that is missing. */
function told(value: string): string | undefined {
  return value === '-' ? undefined : value;
}

/** The severity is the rest of the priority by eight (RFC 5424 §6.2.1). */
function severityOf(priority: string | undefined): string | undefined {
  return priority === undefined ? undefined : String(Number(priority) % 8);
}

function controlsOf(line: string): WrittenPart['coding'] {
  return line.includes('#') ? OCTAL_CONTROLS : null;
}

/** A message of klog is text, or a text in quotes with `key="value"` behind it. */
function klog(line: string): Unwrapped | null {
  const found = match(KLOG, line);
  if (!found) return null;
  const [header, letter = ''] = found;
  const labels = { level: KLOG_LEVELS[letter] };
  const plain = rest(line, header, { format: 'klog', labels, source: HEADED });
  if (line.charCodeAt(header.length) !== 0x22) return plain;
  const structured = unwrapLogfmt(`message=${line.slice(header.length)}`);
  if (!structured) return plain;
  const { parts } = shifted(structured, header.length - 'message='.length);
  return { ...plain, parts, labels: new Map([...structured.labels, ...plain.labels]), isMessage: true };
}

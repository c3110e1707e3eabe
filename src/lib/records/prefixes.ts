import { roleOf } from './field-names.ts';
import { behind, HEADED, type Header, shifted, type Unwrapped } from './layer.ts';
import { isDigit, matchAtStart } from './line-start.ts';
import { endsAsJson, jsonBehindHead, unwrapLogfmt } from './structured.ts';
import { syslog, syslog5424, syslogWithoutPid } from './syslog.ts';

/**
 * Containerd and CRI-O: `2026-11-24T10:00:00.1Z stderr F message`. P is a part of a line that was longer than 16 KiB
 * (kubernetes/cri-api, "Log format").
 */
const CRI = /\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:\d\d) (stdout|stderr) ([FP])(?::[\w:]{1,40})? /y;

/** `docker compose logs`, and `docker service logs` with the task and its node. A capital begins a table or a message. */
const COMPOSE = /([a-z0-9][a-z0-9_.-]{0,127})(?:@([\w.-]{1,64}))? {1,64}\| ?/y;

/** `kubectl logs --prefix`. */
const KUBECTL = /\[pod\/([\w.-]{1,253})\/([\w.-]{1,63})\] /y;

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
const STERN =
  /([a-z0-9][a-z0-9.-]{0,246}-(?=[2-9]{0,4}[a-z])[b-df-hj-np-tv-xz2-9]{5}) ([a-z0-9][a-z0-9-]{0,62}) /y;

/** Kubernetes' klog: `E1124 10:00:00.000000       1 pod_workers.go:1298] message`. */
const KLOG = /([IWEF])\d{4} \d\d:\d\d:\d\d\.\d{1,9} +\d{1,10} [\w.-]{1,80}:\d{1,6}\] /y;
const KLOG_LEVELS: Readonly<Record<string, string>> = { I: 'info', W: 'warning', E: 'error', F: 'fatal' };

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
const LETTER_S = 0x73;
const BAR = 0x7c;

/** The offset of a fraction behind a time with seconds. */
const FRACTION = 19;

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

/** The word behind the time is a stream, a host with a program, or what a tool knows of the line. */
function afterTime(line: string): Unwrapped | null {
  const word = line.indexOf(' ', 18) + 1;
  const first = line.charCodeAt(word);
  if (first === LETTER_S && line.startsWith('std', word)) return cri(line);
  if (first === OPEN_BRACE) return logcli(line);
  if (line.charCodeAt(FRACTION) === DOT && isDigit(line.charCodeAt(FRACTION + 7))) return runtimeTime(line);
  const end = line.indexOf(' ', word);
  if (line.charCodeAt(end - 1) === COLON) return heroku(line);
  const message = line.indexOf(' ', end + 1);
  const hasProgram = line.charCodeAt(message - 1) === COLON;
  const hasPid = line.charCodeAt(message - 2) === CLOSING_BRACKET;
  const program = hasProgram ? (hasPid ? syslog(line) : syslogWithoutPid(line)) : null;
  return program ?? (line.startsWith('+00:00', word - 7) ? awsTail(line) : null);
}

/** Five characters behind a hyphen may end the name of a pod, a bar behind the first word is compose's, and an equals sign in it is logfmt's. */
function byFirstWord(line: string): Unwrapped | null {
  let at = 0;
  for (let code = line.charCodeAt(0); code > BLANK; code = line.charCodeAt(++at))
    if (code === EQUALS) return unwrapLogfmt(line);
  const mayBePod = line.charCodeAt(at - 6) === HYPHEN && !isDigit(line.charCodeAt(0));
  const asStern = mayBePod ? stern(line) : null;
  if (asStern) return asStern;
  while (line.charCodeAt(at) === BLANK) at++;
  return line.charCodeAt(at) === BAR ? compose(line) : null;
}

function cri(line: string): Unwrapped | null {
  const found = matchAtStart(CRI, line);
  if (!found) return null;
  const [header, stream, tag] = found;
  return behind(line, header, {
    format: 'cri',
    labels: { stream },
    source: `cri ${stream}`,
    isPartial: tag === 'P',
  });
}

function compose(line: string): Unwrapped | null {
  const found = matchAtStart(COMPOSE, line);
  if (!found) return null;
  const [header, container = '', host] = found;
  const service = container.replace(/(?:[-_]\d+|\.\d+(?:\.\w+)?)$/, '');
  return behind(line, header, {
    format: 'compose',
    labels: { container, service, host },
    source: `compose ${container}`,
  });
}

function kubectl(line: string): Unwrapped | null {
  const found = matchAtStart(KUBECTL, line);
  if (!found) return null;
  const [header, pod, container] = found;
  return behind(line, header, { format: 'kubectl', labels: { pod, container }, source: header });
}

/** If it is the time of a program after all, the next lines of its message have none. */
function runtimeTime(line: string): Unwrapped | null {
  const found = matchAtStart(RUNTIME_TIME, line);
  return found && behind(line, found[0], { format: 'time', labels: {}, source: HEADED });
}

function logcli(line: string): Unwrapped | null {
  const found = matchAtStart(LOGCLI, line);
  if (!found) return null;
  const [header, stream = ''] = found;
  const labels: Header['labels'] = {};
  for (const [, name = '', value] of stream.matchAll(LOGCLI_LABEL)) {
    const role = roleOf(name);
    if (role && 'label' in role) labels[role.label] ??= value;
  }
  return behind(line, header, { format: 'logcli', labels, source: `logcli ${stream}` });
}

function awsTail(line: string): Unwrapped | null {
  const found = matchAtStart(AWS, line);
  return found && behind(line, found[0], { format: 'cloudwatch', labels: {}, source: `aws ${found[1]}` });
}

function heroku(line: string): Unwrapped | null {
  const found = matchAtStart(HEROKU, line);
  if (!found) return null;
  const [header, service, container] = found;
  return behind(line, header, {
    format: 'heroku',
    labels: { service, container },
    source: `heroku ${service} ${container}`,
  });
}

function stern(line: string): Unwrapped | null {
  const found = matchAtStart(STERN, line);
  if (!found) return null;
  const [header, pod, container] = found;
  return behind(line, header, { format: 'stern', labels: { pod, container }, source: header });
}

/** klog writes the namespace of a pod before its name. */
function withNamespace(labels: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const [namespace = '', pod] = labels.get('pod')?.split('/') ?? [];
  return pod ? new Map([...labels, ['namespace', namespace], ['pod', pod]]) : labels;
}

/** A message of klog is text, or a text in quotes with `key="value"` behind it. */
function klog(line: string): Unwrapped | null {
  const found = matchAtStart(KLOG, line);
  if (!found) return null;
  const [header, letter = ''] = found;
  const labels = { level: KLOG_LEVELS[letter] };
  const plain = behind(line, header, { format: 'klog', labels, source: HEADED });
  if (line.charCodeAt(header.length) !== 0x22) return plain;
  const structured = unwrapLogfmt(`message=${line.slice(header.length)}`);
  if (!structured) return plain;
  const { parts } = shifted(structured, header.length - 'message='.length);
  return {
    ...plain,
    parts,
    labels: new Map([...withNamespace(structured.labels), ...plain.labels]),
    isMessage: true,
  };
}

/** A way in which a message arrives in a log. */
export type Wrapping = {
  wrap: (message: string) => string;
  /** Gives the text that a part of the wrapped one stands for; missing if it stands for itself. */
  read?: (written: string) => string;
  /** The formats that the reader names; missing if there is none. */
  formats?: readonly string[];
};

const TIME = '2026-11-24T10:00:00.123456789Z';

const fromJson = (written: string): string => JSON.parse(`"${written}"`);

/** JSON as programs write it that know only ASCII: Python's `json.dumps`, Java's `StringEscapeUtils`. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function json(format: string, document: (message: string) => unknown): Wrapping {
  return { wrap: (message) => JSON.stringify(document(message)), read: fromJson, formats: [format] };
}

function eachLine(format: string, wrapLine: (line: string) => string): Wrapping {
  return { wrap: (message) => message.split('\n').map(wrapLine).join('\n'), formats: [format] };
}

/** Splits a line in the middle of nowhere, as a runtime does at 16 KiB. */
function halves(line: string): [string, string] {
  const characters = [...line];
  const half = Math.floor(characters.length / 2);
  return [characters.slice(0, half).join(''), characters.slice(half).join('')];
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function fromHtml(written: string): string {
  return Object.entries(ENTITIES).reduce(
    (text, [character, entity]) => text.replaceAll(entity, character),
    written,
  );
}

const dockerLine = (log: string) => JSON.stringify({ log, stream: 'stderr', time: TIME });

/** Docker, Kubernetes, syslog, journald, and what shippers and programs write themselves. */
export const WRAPPINGS: Record<string, Wrapping> = {
  'nothing at all': { wrap: (message) => message },
  colours: { wrap: (message) => message.replace(/\S+/g, '\x1b[31m$&\x1b[0m') },
  'a byte order mark': { wrap: (message) => `\ufeff${message}` },
  'no-break spaces': { wrap: (message) => message.replaceAll(' ', '\u00a0') },
  'marks of direction': { wrap: (message) => message.replaceAll(' ', '\u200f \u202b') },
  'CR LF': { wrap: (message) => message.replaceAll('\n', '\r\n') },
  'Docker json-file': { ...eachLine('docker', (line) => dockerLine(`${line}\n`)), read: fromJson },
  'parts of Docker': {
    ...eachLine('docker', (line) => {
      const [start, end] = halves(line);
      return `${dockerLine(start)}\n${dockerLine(`${end}\n`)}`;
    }),
    read: (written) => fromJson(written.replace(/","stream".*\n.*"log":"/, '')),
  },
  CRI: eachLine('cri', (line) => `${TIME} stderr F ${line}`),
  'parts of CRI': {
    ...eachLine('cri', (line) => {
      const [start, end] = halves(line);
      return `${TIME} stderr P ${start}\n${TIME} stderr F ${end}`;
    }),
    read: (written) => written.replace(/\n.* F /, ''),
  },
  'journalctl -o json': json('journald', (MESSAGE) => ({
    __CURSOR: 's=1;i=2',
    PRIORITY: '3',
    MESSAGE,
    _PID: '7',
  })),
  'journalctl -o json with bytes': {
    wrap: (message) =>
      JSON.stringify({ _HOSTNAME: 'node-1', MESSAGE: [...new TextEncoder().encode(message)], PRIORITY: '3' }),
    read: (written) => new TextDecoder().decode(new Uint8Array(JSON.parse(`[${written.replace(/,$/, '')}]`))),
    formats: ['journald'],
  },
  journalctl: eachLine('syslog', (line) => `Nov 24 10:00:00 node-1 app[7]: ${line}`),
  'syslog with a priority': eachLine('syslog', (line) => `<11>Nov  4 10:00:00 node-1 app: ${line}`),
  'syslog of RFC 5424': eachLine(
    'syslog',
    (line) => `<11>1 ${TIME} node-1 app 7 - [origin ip="10.0.0.1"][a b="\\"]"] ${line}`,
  ),
  'rsyslog with ISO times': eachLine(
    'syslog',
    (line) => `2026-11-24T10:00:00.123456+01:00 node-1 app[7]: ${line}`,
  ),
  'rsyslog with escaped controls': {
    wrap: (message) =>
      `Nov 24 10:00:00 node-1 app[7]: ${message.replaceAll('\n', '#012').replaceAll('\t', '#011')}`,
    formats: ['syslog'],
  },
  'docker compose logs': eachLine('compose', (line) => `shop-web-1  | ${line}`),
  'docker compose logs in colour': {
    ...eachLine('compose', (line) => `\x1b[36mweb-1   | \x1b[0m${line}`),
  },
  'docker service logs': eachLine('compose', (line) => `shop_web.1.x7k2mqv0@node-1    | ${line}`),
  'kubectl logs --prefix': eachLine('kubectl', (line) => `[pod/web-7b9c-x2x/app] ${line}`),
  'rsyslog without a process': eachLine(
    'syslog',
    (line) => `2026-11-24T10:00:00.123456+00:00 node-1 app: ${line}`,
  ),
  'journalctl -o short-iso': eachLine('syslog', (line) => `2026-11-24T10:00:00+0000 node-1 kernel: ${line}`),
  'docker logs -t': eachLine('time', (line) => `${TIME} ${line}`),
  'docker compose logs -t': {
    ...eachLine('compose', (line) => `web-1  | ${TIME} ${line}`),
    formats: ['compose', 'time'],
  },
  'kubectl logs --prefix --timestamps': {
    ...eachLine('kubectl', (line) => `[pod/web-7b9c-x2x/app] ${TIME} ${line}`),
    formats: ['kubectl', 'time'],
  },
  stern: eachLine('stern', (line) => `web-7b9c5d8f4-x2xkz app ${line}`),
  logcli: eachLine('logcli', (line) => `2026-11-24T10:00:00Z {app="shop", pod="web-1"} ${line}`),
  'aws logs tail': eachLine(
    'cloudwatch',
    (line) => `2026-11-24T10:00:00.123000+00:00 app/web/0123abc ${line}`,
  ),
  'aws logs tail of Lambda': eachLine(
    'cloudwatch',
    (line) => `2026-11-24T10:00:00+00:00 2026/11/24/[$LATEST]0123 ${line}`,
  ),
  Heroku: eachLine('heroku', (line) => `2026-11-24T10:00:00.123456+00:00 app[web.1]: ${line}`),
  'JSON with message': json('json', (message) => ({
    '@timestamp': TIME,
    level: 'ERROR',
    message,
    thread: 'main',
  })),
  'JSON in ASCII': { ...json('json', String), wrap: (message) => asciiJson({ level: 'error', message }) },
  'JSON over several lines': {
    ...json('json', String),
    wrap: (message) => JSON.stringify({ level: 'error', message }, null, 2),
  },
  'JSON with colours': json('json', (message) => ({ message: `\u001b[31m${message}\u001b[0m` })),
  pino: json('json', (msg) => ({ level: 50, time: 1764500000000, pid: 7, hostname: 'node-1', msg })),
  'bunyan with an error': json('json', (message) => ({
    name: 'shop',
    v: 0,
    level: 50,
    err: { message, name: 'Error' },
    msg: '',
  })),
  zap: json('json', (msg) => ({ level: 'error', ts: 1764500000.1, caller: 'shop/pay.go:12', msg })),
  'zap with a stack': json('json', (stacktrace) => ({ level: 'error', ts: 1764500000.1, stacktrace })),
  Serilog: json('json', (message) => ({ '@t': TIME, '@l': 'Error', '@m': message, Order: 7 })),
  'Serilog with an exception': json('json', (exception) => ({ '@t': TIME, '@l': 'Error', '@x': exception })),
  structlog: json('json', (event) => ({ event, level: 'error', timestamp: TIME })),
  'ECS with dots': json('ecs', (message) => ({
    '@timestamp': TIME,
    'log.level': 'ERROR',
    message,
    'ecs.version': '1.2.0',
  })),
  'ECS in objects': json('ecs', (message) => ({
    log: { level: 'error' },
    message,
    service: { name: 'shop' },
  })),
  'ECS with a trace': json('ecs', (trace) => ({ 'log.level': 'ERROR', 'error.stack_trace': trace })),
  GELF: json('gelf', (message) => ({ version: '1.1', host: 'node-1', short_message: message, level: 3 })),
  'an event of Kubernetes': json('kubernetes-event', (message) => ({
    kind: 'Event',
    involvedObject: { kind: 'Pod', namespace: 'shop', name: 'web-1' },
    message,
    type: 'Warning',
  })),
  CloudWatch: json('cloudwatch', (message) => ({
    messageType: 'DATA_MESSAGE',
    logGroup: '/shop',
    logEvents: [{ id: '1', timestamp: 1, message }],
  })),
  'CloudWatch Insights': json('cloudwatch', (message) => ({ '@timestamp': TIME, '@message': message })),
  'Google Cloud': json('json', (message) => ({
    severity: 'ERROR',
    jsonPayload: { message },
    logName: 'shop',
  })),
  'Google Cloud with text': json('json', (textPayload) => ({ severity: 'ERROR', textPayload })),
  'Loki, by logcli': json('json', (line) => ({ labels: { app: 'shop' }, line, timestamp: TIME })),
  OpenTelemetry: json('json', (stringValue) => ({
    resourceLogs: [{ scopeLogs: [{ logRecords: [{ severityText: 'ERROR', body: { stringValue } }] }] }],
  })),
  Splunk: json('json', (_raw) => ({ preview: false, result: { _raw, host: 'node-1' } })),
  'Azure Container Insights': json('json', (LogEntry) => ({ TimeGenerated: TIME, LogEntry })),
  Datadog: json('json', (message) => ({ id: 'a', content: { message, service: 'shop' } })),
  Logback: json('json', (formattedMessage) => ({ level: 'ERROR', loggerName: 'Shop', formattedMessage })),
  Loguru: json('json', (message) => ({ record: { level: { name: 'ERROR' }, message } })),
  'Fluent Bit': json('json', (log) => ({
    log,
    stream: 'stderr',
    logtag: 'F',
    kubernetes: { pod_name: 'web-1' },
  })),
  Elasticsearch: json('json', (message) => ({ _index: 'logs', _source: { message, level: 'error' } })),
  'Loki, as it is sent': json('json', (line) => ({
    streams: [{ stream: { app: 'shop' }, values: [['1763978400000000000', line]] }],
  })),
  'Loki, as it answers': json('json', (line) => ({
    status: 'success',
    data: { resultType: 'streams', result: [{ stream: {}, values: [['1763978400000000000', line]] }] },
  })),
  'a message in an object': json('json', (msg) => ({ message: { msg, level: 'error' } })),
  'a list of errors': json('json', (message) => ({ errors: [{ message }] })),
  Sentry: json('json', (value) => ({ level: 'error', exception: { values: [{ type: 'X', value }] } })),
  'an exception of OpenTelemetry': json('json', (message) => ({
    attributes: { 'exception.message': message },
  })),
  'the original of an event': json('json', (original) => ({ event: { original } })),
  'Fluent Bit with line ends': json('json', (log) => ({
    log: `${log}\n`,
    kubernetes: { pod_name: 'web-1' },
  })),
  "Fluent Bit's stdout": {
    ...json('json', String),
    wrap: (message) =>
      `[0] kube.web: [[1763978400.1, {}], {"log"=>${JSON.stringify(message)}, "pod"=>"web-1"}]`,
  },
  "Fluent Bit's older stdout": {
    ...json('json', String),
    wrap: (message) => `[12] kube.web: [1763978400.1, {"message"=>${JSON.stringify(message)}}]`,
  },
  "Fluentd's file": {
    ...json('json', String),
    wrap: (message) => `2026-11-24T10:00:00+00:00\tkube.web\t${JSON.stringify({ message })}`,
  },
  "Fluentd's stdout": {
    ...json('json', String),
    wrap: (message) => `2026-11-24 10:00:00.000000000 +0000 kube.web: ${JSON.stringify({ message })}`,
  },
  'a time and a level before JSON': {
    ...json('json', String),
    wrap: (message) => `2026-11-24 10:00:00,123 [ERROR] ${JSON.stringify({ message })}`,
  },
  'a time in brackets before JSON': {
    ...json('json', String),
    wrap: (message) => `[2026-11-24T10:00:00.123Z] ${JSON.stringify({ message })}`,
  },
  'a level before JSON': {
    ...json('json', String),
    wrap: (message) => `ERROR: ${JSON.stringify({ message })}`,
  },
  logfmt: {
    wrap: (message) => `level=error ts=${TIME} msg=${JSON.stringify(message)} user=7`,
    read: fromJson,
    formats: ['logfmt'],
  },
  'logfmt with an error': {
    wrap: (message) => `time="${TIME}" level=error error=${JSON.stringify(message)}`,
    read: fromJson,
    formats: ['logfmt'],
  },
  klog: eachLine('klog', (line) => `E1124 10:00:00.000000       1 pod.go:12] ${line}`),
  'structured klog': {
    wrap: (message) => `E1124 10:00:00.000000       1 pod.go:12] ${JSON.stringify(message)} pod="shop/web-1"`,
    read: fromJson,
    formats: ['klog'],
  },
  HTML: { wrap: (message) => escapeHtml(`<${message}>`).slice(4, -4), read: fromHtml, formats: ['html'] },
  'JSON in Docker': {
    wrap: (msg) => dockerLine(`${JSON.stringify({ msg })}\n`),
    read: (written) => fromJson(fromJson(written)),
    formats: ['docker', 'json'],
  },
  'logfmt in CRI': {
    wrap: (msg) => `${TIME} stderr F level=error msg=${JSON.stringify(msg)}`,
    read: fromJson,
    formats: ['cri', 'logfmt'],
  },
  'JSON in CRI in JSON': {
    wrap: (msg) =>
      JSON.stringify({
        log: `${TIME} stderr F ${JSON.stringify({ msg })}`,
        kubernetes: { container_name: 'web' },
      }),
    read: (written) => fromJson(fromJson(written)),
    formats: ['json', 'cri', 'json'],
  },
  'CRI in Docker': {
    ...eachLine('docker', (line) => dockerLine(`${TIME} stderr F ${line}\n`)),
    read: fromJson,
    formats: ['docker', 'cri'],
  },
  'JSON in journald': {
    wrap: (msg) => JSON.stringify({ MESSAGE: JSON.stringify({ msg }), PRIORITY: '3' }),
    read: (written) => fromJson(fromJson(written)),
    formats: ['journald', 'json'],
  },
  'JSON in syslog': {
    wrap: (msg) => `Nov 24 10:00:00 node-1 app[7]: ${JSON.stringify({ msg })}`,
    read: fromJson,
    formats: ['syslog', 'json'],
  },
  'JSON in compose': {
    wrap: (msg) => `shop-web-1  | ${JSON.stringify({ msg })}`,
    read: fromJson,
    formats: ['compose', 'json'],
  },
  'JSON in Docker in JSON': {
    wrap: (msg) =>
      JSON.stringify({ log: dockerLine(`${JSON.stringify({ msg })}\n`), kubernetes: { pod_name: 'web-1' } }),
    read: (written) => fromJson(fromJson(fromJson(written))),
    formats: ['json', 'docker', 'json'],
  },
};

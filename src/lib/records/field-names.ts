import type { Span } from '../text/source-text.ts';

/** The keys of structured logs that the reader knows, in lower case. A nested key and a dotted one are the same. */

/** Keys of text, in the order in which a reader wants it: the message, its cause, the trace. */
const TEXTS = `
message msg log short_message @m @mt @message textpayload rendermessage renderedmessage formattedmessage event note body
body.stringvalue content.message record.message message.msg message.message message.text streams.values result.values line logentry logmessage _raw result._raw
full_message reason
error error.message error.reason err err.message err.error errors errors.message details.message
exception exception.message exception.exception_message exception.values.value exceptions.message exceptions.value exc exc_info cause
attributes.exception.message attributes.exception.stacktrace
thrown.message errorverbose
error.stack_trace error.stack err.stack exception.stacktrace exception.stack_trace stack_trace stacktrace stack
thrown.extendedstacktrace throwable @x
error.code err.code event.original`;

/** The label that a key becomes. */
const LABELS = `
service    service service.name service_name app app.name app_name application appname syslog_identifier programname labels.app kubernetes.labels.app streams.stream.app result.stream.app resource.labels.service_name
container  container container.name container_name kubernetes.container_name kubernetes.container.name resource.labels.container_name streams.stream.container result.stream.container
namespace  namespace namespace_name kubernetes.namespace kubernetes.namespace_name k8s.namespace.name involvedobject.namespace resource.labels.namespace_name streams.stream.namespace result.stream.namespace
pod        pod pod_name kubernetes.pod_name kubernetes.pod.name k8s.pod.name resource.labels.pod_name streams.stream.pod result.stream.pod
host       host host.name hostname _hostname kubernetes.host kubernetes.node.name node nodename
level      level severity lvl loglevel log.level level_name message.level severitytext @l priority
logger     logger logger_name loggername log.logger name
unit       _systemd_unit
stream     stream
kind       involvedobject.kind`;

/** The rank of a text, or the label that a value becomes. */
type FieldRole = { text: number } | { label: string };

const ROLES: ReadonlyMap<string, FieldRole> = new Map<string, FieldRole>([
  ...TEXTS.trim()
    .split(/\s+/)
    .map((key, rank) => [key, { text: rank }] as const),
  ...LABELS.trim()
    .split('\n')
    .flatMap((row) => {
      const [label = '', ...keys] = row.split(/\s+/);
      return keys.map((key) => [key, { label }] as const);
    }),
]);

export function roleOf(path: string): FieldRole | undefined {
  return ROLES.get(path) ?? ROLES.get(path.toLowerCase());
}

/** Syslog's severities (RFC 5424 §6.2.1), and the levels of bunyan and pino. */
const SEVERITIES = ['emergency', 'alert', 'critical', 'error', 'warning', 'notice', 'info', 'debug'];
const TENS = ['', 'trace', 'debug', 'info', 'warning', 'error', 'fatal'];

const SHORT_LEVELS: ReadonlyMap<string, string> = new Map(
  'emerg emergency|crit critical|err error|eror error|severe error|wrn warning|warn warning|inf info|information info|dbg debug|ftl fatal'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** A level in words, one word for one level. */
function levelOf(written: string): string {
  const number = /^\d+$/.test(written) ? Number(written) : Number.NaN;
  const name = written.toLowerCase();
  return (
    (number < SEVERITIES.length ? SEVERITIES[number] : TENS[number / 10]) ?? SHORT_LEVELS.get(name) ?? name
  );
}

/** Longer values name nothing. */
const MAX_LABEL = 256;

/** Asked before the value is read: a line may have a hundred thousand of them. */
export function canBeLabel({ start, end }: Span, name: string, labels: ReadonlyMap<string, string>): boolean {
  return end > start && end - start <= MAX_LABEL && !labels.has(name);
}

export function addLabel(labels: Map<string, string>, name: string, value: string): void {
  labels.set(name, name === 'level' ? levelOf(value) : value);
}

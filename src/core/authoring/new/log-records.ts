import type { LogRecord } from '../../../lib/records/read-record.ts';
import { UNSEEN } from '../../../lib/text/hidden.ts';
import { templateOf } from '../../../lib/text/template.ts';
import { messageOf } from './message-of.ts';

/** The level of a message: a word in capitals, a word in brackets, or the value of a key. */
const QUIET = levelPattern('TRACE|DEBUG|DBG|INFO|INF|NOTICE');
const LOUD = levelPattern('WARN|WARNING|WRN|ERROR|ERR|FATAL|FTL|CRITICAL|CRIT|ALERT|EMERG|PANIC|SEVERE');
const QUIET_LABEL = /^(?:trace|debug|info|notice)$/;
const LOUD_LABEL = /^(?:warning|error|critical|alert|emergency|fatal|panic|severe)$/;

function levelPattern(names: string): RegExp {
  const anyCase = names.replaceAll(/[A-Z]/g, (letter) => `[${letter}${letter.toLowerCase()}]`);
  return new RegExp(
    `(?:^|[\\s|:])(?:${names})(?=[\\s:|/]|$)|[[(<](?:${anyCase})[\\])>]|\\b(?:level|lvl|severity)"?\\s{0,2}[=:]\\s{0,2}"?(?:${anyCase})\\b`,
  );
}

/** A level stands at the beginning. */
const MAX_LEVEL = 200;

/** The records without those of level INFO and below, if others are worse: those are of the error. */
export function withoutQuiet(records: readonly LogRecord[]): readonly LogRecord[] {
  const levels = records.map(levelOf);
  return levels.includes('loud') ? records.filter((_, index) => levels[index] !== 'quiet') : records;
}

/** The message comes first: journald calls everything that a container prints INFO. */
function levelOf({ text, labels: { level = '' } }: LogRecord): 'loud' | 'quiet' | 'none' {
  const start = text.slice(0, MAX_LEVEL);
  if (LOUD.test(start)) return 'loud';
  if (QUIET.test(start)) return 'quiet';
  if (LOUD_LABEL.test(level)) return 'loud';
  return QUIET_LABEL.test(level) ? 'quiet' : 'none';
}

const PYTHON_ERROR = /^(?:[\w.]+\.)?\w*(?:Error|Exception|Warning|Timeout|Exit)\b/;
const TROUBLE =
  /error|exception|fail|refused|denied|fatal|panic|kill|timeout|timed out|cannot|could not|unable|exhausted|full\b/i;

/** The line of a message that names the error: the last cause in Java, the last exception in Python, else the first line with a word such as "failed". */
export function lineOfError(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const cause = lines.findLast((line) => line.startsWith('Caused by: '));
  if (cause) return cause.slice('Caused by: '.length);
  const isPython = lines.some((line) => line.includes('Traceback (most recent call last)'));
  const raised = isPython ? lines.findLast((line) => PYTHON_ERROR.test(line)) : undefined;
  return raised ?? lines.find((line) => TROUBLE.test(line)) ?? lines[0] ?? '';
}

const FRAME = /^(?:\s|at )|^(?:Caused by: |Traceback \()/m;

/**
 * A structured line may have the cause in a field of its own: `msg="non-recoverable error" err="429 Too Many Requests"`. The reader
 * puts it below the message. The lines of a trace say less than its cause.
 */
export function messageAndCause({ raw, text }: LogRecord): string[] {
  const [message = '', cause = ''] = text.split('\n', 2);
  const isStructured = !raw.includes('\n') && cause !== '' && !FRAME.test(text);
  return isStructured ? [messageOf(message), messageOf(cause)] : [];
}

const RAISED = /^(?:[\w$]{1,60}\.){1,12}[\w$]{0,60}(?:Exception|Error)\b/;

/** Many errors have the same last cause: `ConnectException: Connection refused`. The first line of a trace tells which of them it is. */
export function traceAndCause(text: string, error: string): string[] {
  const [first = '', ...below] = text.split('\n');
  const cause = first === error ? (below.findLast((line) => RAISED.test(line)) ?? error) : error;
  const isAlone = first === cause || first.endsWith(cause) || FRAME.test(first);
  return isAlone || !FRAME.test(text) ? [] : [messageOf(first), messageOf(cause)];
}

const MAX_SYMPTOM = 120;

/** A record as a line of Symptoms. Numbers are masked, because they vary. Backticks are replaced, because they would end the code. */
export function symptomOf(record: LogRecord): string {
  return `The log says \`${shortMessage(record, MAX_SYMPTOM).replaceAll('`', "'")}\``;
}

/** The message of a record on one line, masked and without invisible characters. */
export function shortMessage({ text }: LogRecord, length: number): string {
  const { template } = templateOf(messageOf(lineOfError(text)));
  const visible = template.replaceAll(UNSEEN, '');
  return visible.length > length ? `${visible.slice(0, length).toWellFormed().trimEnd()}…` : visible;
}

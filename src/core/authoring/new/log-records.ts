import { UNSEEN } from '../../../lib/text/hidden.ts';
import { normaliseText } from '../../../lib/text/normalise.ts';
import { templateOf } from '../../../lib/text/template.ts';
import { messageOf } from './message-of.ts';

/** The raw records of a log: one per line, or the whole log if its lines belong together. */
export type LogRecords = { records: string[]; isMultiLine: boolean };

/** A stack trace, or a message that continues on the next line. */
const CONTINUATION = /^(?:\s+\S|Caused by: |Traceback \(most recent call last\))/;

export function readRecords(log: string): LogRecords {
  const lines = log.split(/\r?\n/);
  if (lines.some((line, index) => index > 0 && CONTINUATION.test(line)))
    return { records: [log.trimEnd()], isMultiLine: true };
  return { records: lines.filter((line) => line.trim() !== ''), isMultiLine: false };
}

/** The level of a record: a word in capitals, a word in brackets, or the value of a key. klog writes its first letter. */
const QUIET = levelPattern('TRACE|DEBUG|DBG|INFO|INF|NOTICE', 'I');
const LOUD = levelPattern(
  'WARN|WARNING|WRN|ERROR|ERR|FATAL|FTL|CRITICAL|CRIT|ALERT|EMERG|PANIC|SEVERE',
  'WEF',
);

function levelPattern(names: string, letters: string): RegExp {
  const anyCase = names.replaceAll(/[A-Z]/g, (letter) => `[${letter}${letter.toLowerCase()}]`);
  return new RegExp(
    `(?:^|[\\s|:])(?:${names})(?=[\\s:|/]|$)|[[(<](?:${anyCase})[\\])>]|\\b(?:level|lvl|severity)"?\\s{0,2}[=:]\\s{0,2}"?(?:${anyCase})\\b|^[${letters}]\\d{4} `,
  );
}

/** A level stands at the beginning. */
const MAX_LEVEL = 200;

/** The records without those of level INFO and below, if others are worse: those are of the error. */
export function withoutQuiet(records: readonly string[]): string[] {
  const levels = records.map((record) => {
    const start = record.slice(0, MAX_LEVEL);
    return LOUD.test(start) ? 'loud' : QUIET.test(start) ? 'quiet' : 'none';
  });
  return levels.includes('loud') ? records.filter((_, index) => levels[index] !== 'quiet') : [...records];
}

const PYTHON_ERROR = /^(?:[\w.]+\.)?\w*(?:Error|Exception|Warning|Timeout|Exit)\b/;
const TROUBLE =
  /error|exception|fail|refused|denied|fatal|panic|kill|timeout|timed out|cannot|could not|unable|exhausted|full\b/i;

/** The line of a record that names the error: the last cause in Java, the last exception in Python, else the first line with a word such as "failed". */
export function lineOfError(record: string): string {
  const lines = record.split(/\r?\n/).filter((line) => line.trim() !== '');
  const cause = lines.findLast((line) => line.startsWith('Caused by: '));
  if (cause) return cause.slice('Caused by: '.length);
  const isPython = lines.some((line) => line.includes('Traceback (most recent call last)'));
  const raised = isPython ? lines.findLast((line) => PYTHON_ERROR.test(line)) : undefined;
  return raised ?? lines.find((line) => TROUBLE.test(line)) ?? lines[0] ?? '';
}

const MAX_SYMPTOM = 120;

/** A record as a line of Symptoms. Numbers are masked, because they vary. Backticks are replaced, because they would end the code. */
export function symptomOf(record: string): string {
  return `The log says \`${shortMessage(record, MAX_SYMPTOM).replaceAll('`', "'")}\``;
}

/** The message of a record on one line, masked and without invisible characters. */
export function shortMessage(record: string, length: number): string {
  const { template } = templateOf(messageOf(normaliseText(lineOfError(record))));
  const visible = template.replaceAll(UNSEEN, '');
  return visible.length > length ? `${visible.slice(0, length).toWellFormed().trimEnd()}…` : visible;
}

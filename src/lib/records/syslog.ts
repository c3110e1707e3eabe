import { OCTAL_CONTROLS } from './coding.ts';
import { behind, type Unwrapped, type WrittenPart } from './layer.ts';
import { LEVEL_NAMES, matchAtStart } from './line-start.ts';

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
  `\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{6}[+-]\\d\\d:\\d\\d|[+-]\\d{4}) (?!(?:${LEVEL_NAMES})\\b)([\\w.:-]{1,255}) (?!(?:${LEVEL_NAMES}):)([\\w./@-]{1,64}): `,
  'iy',
);

/** RFC 5424 §6: the header, and structured data or `-`. */
const SYSLOG_5424 =
  /<(\d{1,3})>1 (?:-|\d{4}-\d\d-\d\dT\S{8,24}) (\S{1,255}) (\S{1,48}) (\S{1,128}) \S{1,32} (?:-|(?:\[(?:[^\]"\\]|"(?:[^"\\]|\\[\s\S])*")*\])+) ?(?:\ufeff|BOM)?/y;

export function syslog(line: string): Unwrapped | null {
  const found = matchAtStart(SYSLOG, line);
  if (!found) return null;
  const [header, priority, host = found[5], service = found[6], pid = found[7]] = found;
  const labels = { host, service, level: severityOf(priority) };
  return behind(
    line,
    header,
    { format: 'syslog', labels, source: `syslog ${host} ${service}${pid}` },
    controlsOf(line),
  );
}

export function syslog5424(line: string): Unwrapped | null {
  const found = matchAtStart(SYSLOG_5424, line);
  if (!found) return null;
  const [header, priority, host = '-', service = '-', pid] = found;
  const labels = { host: told(host), service: told(service), level: severityOf(priority) };
  return behind(
    line,
    header,
    { format: 'syslog', labels, source: `syslog ${host} ${service} ${pid}` },
    controlsOf(line),
  );
}

export function syslogWithoutPid(line: string): Unwrapped | null {
  const found = matchAtStart(SYSLOG_WITHOUT_PID, line);
  if (!found) return null;
  const [header, host, service] = found;
  const source = `syslog ${host} ${service}`;
  return behind(line, header, { format: 'syslog', labels: { host, service }, source }, controlsOf(line));
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

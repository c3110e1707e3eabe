import { templateOf } from '../../../lib/text/template.ts';

const LEVEL_NAMES =
  'TRACE|DEBUG|INFO|INF|NOTICE|WARN|WARNING|WRN|ERROR|ERR|FATAL|FTL|CRITICAL|CRIT|ALERT|EMERG|PANIC|SEVERE';
/** Every level in capitals, wherever it stands. */
export const LEVELS = new RegExp(`\\b(?:${LEVEL_NAMES})\\b`, 'g');
/** A level counts in capitals before a space; before a colon or in brackets, in any case. `Error connecting to …` is a message. */
const LEVEL = new RegExp(`^(?:${LEVEL_NAMES})(?:/[\\w-]+)?(?=[\\s:|]|$)`);
const MARKED_LEVEL = new RegExp(`^(?:(?:${LEVEL_NAMES}):(?=\\s|$)|[[(<|](?:${LEVEL_NAMES})[\\])>|])`, 'i');
const BRACKETED = /^(?:\[[^[\]\n]{0,80}\]|\([^()\n]{0,80}\)|<[^<>\n]{0,80}>):?(?=\s|\[|$)/;
const PUNCTUATION = /^[\s|:,;#*>\]-]+/;
const FIELD = /^(?:level|lvl|severity|ts|time|timestamp|logger|caller|component|pid|tid|thread)=\S+\s+/i;
/** Spring Boot's logger name, padded to a column. */
const LOGGER = /^[\w.$[\]/]{1,120}\s+: /;
/** The same as Logback, Log4j and Kafka write it: `o.a.k.NetworkClient - `, `com.acme.Billing:42 - `. */
const NAMED_LOGGER = /^[\w$]{1,60}(?:\.[\w$]{1,60}){1,12}(?::\d{1,6})?\s+-\s+/;
/** The columns of `kubectl describe` and `kubectl get events` before the message: type, reason, age, and who reports it. */
const EVENT =
  /^(?:Warning|Normal)\s{2,20}\w{1,60}\s{2,60}\S{1,20}(?: \(x\d{1,9} over \S{1,20}\))?\s{2,60}[\w-]{1,60}\s{2,60}/;
/** The user and the database in a line of Postgres, before its level: `app@shop LOG: `. */
const CONNECTION = /^[\w.-]{1,63}@[\w.-]{1,63}\s+(?=[A-Z]{3,9}:\s)/;
const HEADERS = [LEVEL, MARKED_LEVEL, BRACKETED, PUNCTUATION, FIELD, EVENT, NAMED_LOGGER, LOGGER, CONNECTION];
const MAX_HEADERS = 20;
/** No header is longer. */
const MAX_HEADER_LENGTH = 400;

/** The message of a line without its time, source and level, which the reader of records leaves. Patterns are made from it. */
export function messageOf(line: string): string {
  let rest = line;
  for (let round = 0; round < MAX_HEADERS; round++) {
    const header = headerLength(rest);
    if (header === 0) break;
    rest = rest.slice(header);
  }
  return rest.trim();
}

function headerLength(text: string): number {
  const [first] = templateOf(text.slice(0, MAX_HEADER_LENGTH)).parts;
  if (first && first.kind !== 'literal') return first.text.length;
  const header = HEADERS.map((regex) => regex.exec(text)?.[0] ?? '').find((found) => found !== '');
  return header?.length ?? 0;
}

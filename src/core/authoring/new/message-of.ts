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
/** The user and the database in a line of Postgres, before its level: `app@shop LOG: `. */
const CONNECTION = /^[\w.-]{1,63}@[\w.-]{1,63}\s+(?=[A-Z]{3,9}:\s)/;
const HEADERS = [LEVEL, MARKED_LEVEL, BRACKETED, PUNCTUATION, FIELD, LOGGER, CONNECTION];
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

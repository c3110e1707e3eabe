import { normaliseText } from './normalise.ts';
import {
  ABSOLUTE_PATH,
  COMPRESSED_IP,
  POD_SUFFIX,
  SIGNED_NUMBER,
  URL_REST,
  URL_SCHEME,
  type VariableKind,
  variableAt,
} from './template-variables.ts';

/** A stretch of a line: fixed text of the message, or a variable part. */
export type TemplatePart = { kind: 'literal' | VariableKind; text: string };

type Template = {
  /** The line with its variables masked. Two lines of the same message have the same template. */
  template: string;
  /** The line without colours, split into fixed and variable parts. */
  parts: TemplatePart[];
};

/** The parts that a reader found at one offset; empty if nothing begins there. */
type Taken = TemplatePart[];

/**
 * Characters that cannot begin a word or a variable, and plain words: letters that are no month and no day, with a character behind them
 * that goes on with no address. Most of a line is this, and one look takes it.
 */
const PLAIN =
  /(?:[^A-Za-z0-9\\/:+-]+|(?:[a-zBCEGHIKLPQRUVXYZ]|[ADFJMNOSTW](?![a-z]))[A-Za-z]*(?![A-Za-z0-9@.%+_:-]))+/y;
const WORD = /[A-Za-z0-9]+/y;
/** An escape, such as the `\n` of JSON. A new word begins after it. */
const ESCAPE = /\\[nrt"\\/]/y;
const QUOTES = new Set(['"', "'", '`']);
/** A slash after anything else divides: `3/5`, `I/O`. */
const BEFORE_PATH = /[\s"'`=:([<,>]/;
const MASKED_BEFORE = /<(?!ip>|port>)[a-z]+>$/;
const MAX_MASK = 12;
const BEFORE_SIGN = /[\s=(,:[]/;

/** A gap that is no single blank; few lines have one. */
const UNEVEN = /\s\s|[^\S ]/;

/** Digits that belong to the name of a thing and never vary. */
const NAMES = new Set(
  'base64 ext2 ext3 ext4 h2 h2c http1 http2 http3 i18n ipv4 ipv6 k3s k8s l10n log4j md5 mp3 mp4 neo4j oauth2 p12 python2 python3 s3 sha1 sha256 sha384 sha512 utf8 utf16 win32 x64 x86 x509'.split(
    ' ',
  ),
);

/**
 * Makes the template of a log line. It masks times, numbers, addresses, ids, paths and similar parts, and ignores colours and
 * the width of gaps. The time is linear in the length of the line. The name of a host or a user cannot be told from other
 * words, so it stays unless it is part of a URL.
 * @example templateOf('\x1b[31m12:04:31 redis at 172.18.0.4:6379 timed out after 30s\x1b[0m').template
 * // '<time> redis at <ip>:<port> timed out after <duration>'
 */
export function templateOf(line: string): Template {
  const parts = splitLine(normaliseText(line));
  let masked = '';
  for (const { kind, text } of parts) masked += kind === 'literal' ? text : `<${kind}>`;
  return { template: (UNEVEN.test(masked) ? masked.replaceAll(/\s+/g, ' ') : masked).trim(), parts };
}

/** Splits a line into fixed and variable parts. Joined, the parts are the line. One pass, left to right. */
function splitLine(line: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  for (let at = 0; at < line.length; ) {
    const taken = takeAt(line, at, parts);
    for (const part of taken) {
      append(parts, part);
      at += part.text.length;
    }
  }
  return parts;
}

function takeAt(line: string, at: number, parts: readonly TemplatePart[]): Taken {
  const plain = exec(PLAIN, line, at);
  if (plain) return literal(plain);
  const taken = /[A-Za-z0-9]/.test(line.charAt(at))
    ? takeWord(line, at, parts)
    : takeSign(line, at, parts.at(-1));
  return taken.length > 0 ? taken : literal(line.charAt(at));
}

/** A word is always taken as a whole, so the next one never begins inside it. */
function takeWord(line: string, at: number, parts: readonly TemplatePart[]): Taken {
  const pod = line.charAt(at - 1) === '-' ? exec(POD_SUFFIX, line, at) : '';
  if (pod) return [{ kind: 'pod', text: pod }];
  const scheme = exec(URL_SCHEME, line, at);
  if (scheme) return takeUrl(line, at, scheme);
  const variable = variableAt(line, at);
  if (variable)
    return [variable.kind === 'number' && isPort(parts) ? { ...variable, kind: 'port' } : variable];
  const word = exec(WORD, line, at);
  return splitWord(word, QUOTES.has(line.charAt(at - 1)) && QUOTES.has(line.charAt(at + word.length)));
}

/**
 * Splits a word of letters and digits. All of it is variable if it reads as an id; otherwise only its digits are.
 * `worker3` → worker, 3; `9f86d081` and `1jb4` are ids; `x509` is a name.
 */
function splitWord(word: string, isQuoted: boolean): TemplatePart[] {
  if (!/\d/.test(word) || NAMES.has(word.toLowerCase())) return [{ kind: 'literal', text: word }];
  if (isHex(word)) return [{ kind: 'hex', text: word }];
  const runs = word.match(/\d+|\D+/g) ?? [];
  if (isId(runs) || (isQuoted && runs.length > 1)) return [{ kind: 'id', text: word }];
  return runs.map((text) => ({ kind: /^\d/.test(text) ? 'number' : 'literal', text }));
}

/** Eight or more hexadecimal characters, as in the short id of a container or commit. A plain word has no digits. */
function isHex(word: string): boolean {
  return (
    /^0x[0-9a-f]+$/i.test(word) || (word.length >= 8 && /[a-f]/i.test(word) && /^[0-9a-f]+$/i.test(word))
  );
}

function isId(runs: readonly string[]): boolean {
  const startsWithDigit = /^\d/.test(runs[0] ?? '') && runs.length > 1;
  return startsWithDigit || runs.length > 3;
}

function takeUrl(line: string, at: number, scheme: string): Taken {
  const rest = exec(URL_REST, line, at + scheme.length);
  let end = rest.length;
  while (/[.:]/.test(rest.charAt(end - 1))) end--;
  return end === 0 ? literal(scheme) : [...literal(scheme), { kind: 'url', text: rest.slice(0, end) }];
}

function takeSign(line: string, at: number, previous: TemplatePart | undefined): Taken {
  const before = line.charAt(at - 1);
  switch (line.charAt(at)) {
    case '\\':
      return literal(exec(ESCAPE, line, at));
    case '/': {
      const isPath =
        at === 0 || isBeforePath(line, at) || previous?.kind === 'port' || previous?.kind === 'ip';
      return isPath ? variable('path', exec(ABSOLUTE_PATH, line, at)) : [];
    }
    case ':':
      return /[\w:]/.test(before) ? [] : variable('ip', exec(COMPRESSED_IP, line, at));
    case '+':
    case '-':
      return at === 0 || BEFORE_SIGN.test(before) ? variable('number', exec(SIGNED_NUMBER, line, at)) : [];
    default:
      return [];
  }
}

/** The slash behind a mask divides, as it does behind a number: `status=<number>/FAILURE`. */
function isBeforePath(line: string, at: number): boolean {
  const before = line.charAt(at - 1);
  return BEFORE_PATH.test(before) && !(before === '>' && MASKED_BEFORE.test(line.slice(at - MAX_MASK, at)));
}

/** `172.18.0.4:6379`, `[::1]:6379`. After a name, the number may also be a line of a file. */
function isPort(parts: readonly TemplatePart[]): boolean {
  return parts.at(-2)?.kind === 'ip' && /^\]?:$/.test(parts.at(-1)?.text ?? '');
}

function literal(text: string): Taken {
  return text === '' ? [] : [{ kind: 'literal', text }];
}

function variable(kind: TemplatePart['kind'], text: string): Taken {
  return text === '' ? [] : [{ kind, text }];
}

function exec(sticky: RegExp, line: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.test(line) ? line.slice(at, sticky.lastIndex) : '';
}

function append(parts: TemplatePart[], part: TemplatePart): void {
  const last = parts.at(-1);
  if (last?.kind === 'literal' && part.kind === 'literal') last.text += part.text;
  else parts.push({ ...part });
}

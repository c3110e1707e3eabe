import { splitWord } from './template/split-word.ts';
import type { TemplatePart } from './template/template-part.ts';
import {
  ABSOLUTE_PATH,
  COMPRESSED_IP,
  POD_SUFFIX,
  SIGNED_NUMBER,
  URL_REST,
  URL_SCHEME,
  variablesBeginningWith,
} from './template-variables.ts';

/** What a reader of the line at one place made of it; an empty list where it begins nothing. */
type Taken = TemplatePart[];

/** Neither a word nor a sign that could begin something. */
const PLAIN = /[^A-Za-z0-9\\/:+-]+/y;
const WORD = /[A-Za-z0-9]+/y;
/** In JSON a newline is `\n`; what follows begins a word. */
const ESCAPE = /\\[nrt"\\/]/y;
const QUOTES = new Set(['"', "'", '`']);
/** A slash after anything else divides: `3/5`, `I/O`. */
const BEFORE_PATH = /[\s"'`=:([<,>]/;
const BEFORE_SIGN = /[\s=(,:[]/;

/** Splits a line into what is always there and what varies; joined, the parts are the line. One pass, left to right. */
export function splitLine(line: string): TemplatePart[] {
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
  for (const { kind, regex } of variablesBeginningWith(line.charAt(at))) {
    const text = exec(regex, line, at);
    if (text) return [{ kind: kind === 'number' && isPort(parts) ? 'port' : kind, text }];
  }
  const word = exec(WORD, line, at);
  return splitWord(word, QUOTES.has(line.charAt(at - 1)) && QUOTES.has(line.charAt(at + word.length)));
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
        at === 0 || BEFORE_PATH.test(before) || previous?.kind === 'port' || previous?.kind === 'ip';
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

/** `172.18.0.4:6379`, `[::1]:6379`; after a name it may as well be the line of a file. */
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

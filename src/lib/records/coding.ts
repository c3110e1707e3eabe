import type { Span } from '../text/source-text.ts';

/**
 * A way of writing text: each match of the pattern stands for other text, and everything else for itself. A pattern is linear: what it
 * repeats ends at a character that it cannot contain.
 */
export type Coding = { pattern: RegExp; read: (written: string) => string };

// Node, workerd and browsers all have it, but lib is compiled without their types.
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

const UTF8 = new TextDecoder();

const LETTERS: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
};

/** The escapes of JSON (RFC 8259 §7), and `\x1b` and `\a` of Go's `%q`, which logfmt uses. */
export const BACKSLASHES: Coding = {
  pattern: /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\s\S])/g,
  read: (written) => {
    if (written.length > 2) return String.fromCharCode(Number.parseInt(written.slice(2), 16));
    const letter = written.charAt(1);
    return (Object.hasOwn(LETTERS, letter) ? LETTERS[letter] : undefined) ?? letter;
  },
};

/** A list of bytes, as journald prints a message with colours: one UTF-8 character after the other. */
export const BYTES: Coding = {
  pattern: /\d+(?:\s*,\s*(?:12[89]|1[3-8]\d|19[01]))*[\s,]*/g,
  read: (written) => UTF8.decode(new Uint8Array(written.match(/\d+/g)?.map(Number) ?? [])),
};

/** rsyslog writes a control character as `#` and three octal digits (`$EscapeControlCharactersOnReceive`). */
export const OCTAL_CONTROLS: Coding = {
  pattern: /#(?:0[0-3][0-7]|177)/g,
  read: (written) => String.fromCharCode(Number.parseInt(written.slice(1), 8)),
};

/** Escapes in a text that is no JSON: `\u00e4`, `\x1b[` of a colour, and UTF-8 in octal, as Git and systemd print it. */
export const LOOSE_ESCAPES: Coding = {
  pattern: /\\u[0-9a-fA-F]{4}|\\(?:x1[bB]|033|e)(?=\[)|\\3[0-7]{2}(?:\\2[0-7]{2}){1,3}/g,
  read: (written) => {
    if (written.startsWith('\\u')) return BACKSLASHES.read(written);
    if (!written.startsWith('\\3')) return '\x1b';
    const bytes = written.match(/\d+/g)?.map((octal) => Number.parseInt(octal, 8)) ?? [];
    return UTF8.decode(new Uint8Array(bytes));
  },
};

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/** The entities that programs write when they escape a text for HTML or XML. */
export const HTML: Coding = {
  pattern: /&(?:#x[0-9a-fA-F]{1,6}|#\d{1,7}|quot|amp|apos|lt|gt|nbsp);/g,
  read: (written) => {
    const name = written.slice(1, -1);
    if (!name.startsWith('#')) return ENTITIES[name] ?? written;
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10_ffff ? String.fromCodePoint(code) : written;
  },
};

export function decode(written: string, { pattern, read }: Coding): string {
  return written.replace(pattern, (match) => read(match));
}

/** The part of the written text that a part of the decoded text stands for. It takes time in proportion to the text, so ask seldom. */
export function writtenSpan(written: string, { pattern, read }: Coding, { start, end }: Span): Span {
  let shift = 0;
  let writtenStart = -1;
  for (const { 0: match, index } of written.matchAll(pattern)) {
    const from = index - shift;
    const to = from + read(match).length;
    if (writtenStart < 0 && start < from) writtenStart = start + shift;
    if (end <= from) return { start: writtenStart < 0 ? start + shift : writtenStart, end: end + shift };
    if (writtenStart < 0 && start < to) writtenStart = index;
    if (end <= to) return { start: writtenStart, end: index + match.length };
    shift = index + match.length - to;
  }
  return { start: writtenStart < 0 ? start + shift : writtenStart, end: end + shift };
}

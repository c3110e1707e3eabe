import { Lexer } from 'yaml';
import { type Line, readLines } from '../../lib/markdown/lines.ts';
import type { Span } from '../../lib/text/source-text.ts';

/** A comment in an entry's file, YAML's or HTML's; offsets in its text. */
export type Comment = {
  /** Without its signs. */
  text: string;
  start: number;
  end: number;
  /** Whether the line has more than the comment. */
  isBeside: boolean;
};

/** The comments of the front matter, and those of the body that begin and end on one line, outside code. */
export function entryComments(text: string, bodyStart: number): Comment[] {
  const { lines } = readLines(text.slice(bodyStart));
  return [
    ...(bodyStart > 0 ? frontMatterComments(text.slice(0, bodyStart)) : []),
    ...lines.flatMap((line) => outsideCode(htmlComments(line, bodyStart), codeSpans(line, bodyStart))),
  ];
}

function outsideCode(comments: readonly Comment[], code: readonly Span[]): Comment[] {
  return comments.filter(({ start }) => !code.some((span) => span.start <= start && start < span.end));
}

/** A line of a code fence, or inline code. */
export function codeSpans({ text, verbatim, start, end }: Line, bodyStart: number): Span[] {
  if (verbatim) return [{ start: bodyStart + start, end: bodyStart + end }];
  const marks = [...text.matchAll(/`+/g)];
  return marks.flatMap((mark, index) => {
    const close = marks[index + 1];
    const isCode = index % 2 === 0 && close?.[0] === mark[0];
    return isCode ? [{ start: bodyStart + start + mark.index, end: bodyStart + start + close.index }] : [];
  });
}

const FENCE_LENGTH = '---'.length;
/** The lexer emits this token before a scalar, which may begin with # without being a comment. */
const SCALAR = '\x1f';
/** Lexer tokens without text: the mark of a scalar, the start of a document, an error. */
const MARKS = new Set([SCALAR, '\x02', '\x18']);

function frontMatterComments(front: string): Comment[] {
  return yamlComments(front.slice(0, front.lastIndexOf('\n---')), FENCE_LENGTH);
}

/** The comments of YAML that begins at an offset of the text. */
export function yamlComments(text: string, from = 0): Comment[] {
  const comments: Comment[] = [];
  let start = from;
  let previous = '';
  for (const token of new Lexer().lex(text.slice(from))) {
    const end = start + (MARKS.has(token) ? 0 : token.length);
    if (token.startsWith('#') && previous !== SCALAR) comments.push(yamlComment(text, start, end));
    start = end;
    previous = token;
  }
  return comments;
}

function yamlComment(text: string, start: number, end: number): Comment {
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start);
  return { text: text.slice(start + 1, end).trim(), start, end, isBeside: before.trim() !== '' };
}

/** Uses indexOf: a regular expression would take quadratic time on a line of unclosed `<!--`. */
function htmlComments(line: Line, offset: number): Comment[] {
  const found: Omit<Comment, 'isBeside'>[] = [];
  let beside = '';
  let done = 0;
  for (let open = line.text.indexOf('<!--'); open !== -1; open = line.text.indexOf('<!--', done)) {
    const close = line.text.indexOf('-->', open + 4);
    if (close === -1) break;
    beside += line.text.slice(done, open);
    done = close + 3;
    const start = offset + line.start;
    found.push({ text: line.text.slice(open + 4, close).trim(), start: start + open, end: start + done });
  }
  const isBeside = `${beside}${line.text.slice(done)}`.trim() !== '';
  return found.map((comment) => ({ ...comment, isBeside }));
}

/** The parts of `kedb-allow group/name fingerprint: reason`; a missing part is ''. */
export type Directive = { word: string; id: string; fingerprint: string; reason: string };

/** The lines that an allow-comment covers. */
export type Reach = 'file' | 'line' | 'next-line';

const NEXT_LINE = 'kedb-allow-next-line';

/** The words that an allow-comment may begin with. */
export const ALLOW_WORDS: readonly string[] = ['kedb-allow', NEXT_LINE];

export function splitDirective({ text }: Comment): Directive {
  const parts = /^(\S+)\s*([^\s:]*)\s*([0-9a-f]{8}(?=:))?(.*)$/s.exec(text) ?? [];
  const [, word = '', id = '', fingerprint = '', rest = ''] = parts;
  return { word, id, fingerprint, reason: rest.startsWith(':') ? rest.slice(1).trim() : '' };
}

export function hasReason({ reason }: Directive): boolean {
  return /\p{L}/u.test(reason);
}

export function reachOf({ word }: Directive, { isBeside }: Comment): Reach {
  if (word === NEXT_LINE) return 'next-line';
  return isBeside ? 'line' : 'file';
}

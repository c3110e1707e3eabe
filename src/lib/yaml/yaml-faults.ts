import type { Document, YAMLParseError, YAMLWarning } from 'yaml';
import type { Span } from '../text/source-text.ts';
import { parseTree } from './yaml-places.ts';

/** An error in a text; `span` is null for the whole text. */
export type Fault = { message: string; help: string; span: Span | null };

/** A sentence of the parser, and the same for a person; `quote`: the value needs quotes. */
type Known = { is: RegExp; say: (...parts: string[]) => string; help?: string; quote?: true };

const KNOWN: readonly Known[] = [
  { is: /^Map keys must be unique/, say: () => 'the same key is above', help: 'Keep one of the two keys.' },
  {
    is: /^Tabs are not allowed as indentation/,
    say: () => 'a tab indents this line',
    help: 'Indent with blanks instead of the tab.',
  },
  {
    is: /^Nested mappings are not allowed in compact mappings/,
    say: () => 'a colon before a blank begins another value',
    quote: true,
  },
  { is: /^Unexpected \S+ at node end/, say: () => 'text follows the end of the value', quote: true },
  {
    is: /^Plain value cannot start with (?:reserved|directive indicator) character (\S+)/,
    say: (sign) => `a value cannot begin with ${sign}`,
    quote: true,
  },
  { is: /^Unresolved tag/, say: () => 'YAML reads a text that begins with ! as a tag', quote: true },
  {
    is: /^Invalid escape sequence (\S+)/,
    say: (written) => `double quotes have no escape ${written}`,
    quote: true,
  },
  {
    is: /^Comments must be separated from other tokens/,
    say: () => 'a # stands directly after a value',
    help: 'Write a blank before the # of a comment. If the # belongs to the text, put it inside the quotes.',
  },
  { is: /^Missing closing (\S+)/, say: (quote) => `the closing ${quote} is missing` },
  {
    is: /^Implicit (?:keys need to be on a single line|map keys need to be followed by map values)/,
    say: () => 'this line is neither `key: value` nor part of a value',
  },
];

/** The parser looks for the end of a list or a mapping in brackets. */
const NOT_CLOSED = /^Flow \w+ in block collection must be/;

/** A line whose closing bracket is in a comment: `keywords: [redis, conn #1]`. */
const CLOSED_IN_COMMENT = /^([^#\n]{0,200}[\s,[{])#[^\n]{0,200}[\]}]\s*$/;

const QUOTES = "Put the value in single quotes, and write '' for a single quote inside it.";
const CHECK =
  'Check the indentation and the quotes of this line. A value with : # [ { or a leading * & ! needs quotes.';

/** The errors of a text, one for each line: the parser also reports what follows from the first one. */
export function syntaxFaults({ errors, warnings }: Document, block: string): Fault[] {
  const last = Math.max(0, block.trimEnd().length - 1);
  const faults: Fault[] = [];
  let reported = 0;
  for (const error of [...errors, ...warnings].sort((a, b) => a.pos[0] - b.pos[0])) {
    // The parser places a missing bracket or quote behind the text, on a line that does not exist.
    const start = Math.min(error.pos[0], last);
    const comment = NOT_CLOSED.test(error.message) ? commentInBrackets(block, start) : null;
    // A line may have an error at every character, so nothing looks for its start again.
    if (start < reported) continue;
    const line = block.lastIndexOf('\n', start - 1) + 1;
    reported = lineEnd(block, start) + 1;
    const end = start < error.pos[0] ? start + 1 : Math.max(error.pos[1], start + 1);
    const next = block.slice(reported, lineEnd(block, reported));
    const known = describe(error, block.slice(line, reported - 1), next);
    faults.push(comment ?? { ...known, span: { start, end } });
  }
  return faults;
}

const ITEM_WITH_SIGN = /[^\s,[\]{}:"'][^,[\]{}:"']*#[^,[\]{}"']*|#[^,[\]{}"']*/g;

/** The comment that hides the end of a list in brackets, in the line of the error or in the one above. */
function commentInBrackets(block: string, at: number): Fault | null {
  const start = block.lastIndexOf('\n', at - 1) + 1;
  const above = block.lastIndexOf('\n', start - 2) + 1;
  const from = [start, above].find((line) => CLOSED_IN_COMMENT.test(block.slice(line, lineEnd(block, line))));
  if (from === undefined) return null;
  const line = block.slice(from, lineEnd(block, from)).trimEnd();
  const before = CLOSED_IN_COMMENT.exec(line)?.[1] ?? '';
  const sign = from + before.length;
  const comment = line.slice(before.length);
  const items = line.replaceAll(ITEM_WITH_SIGN, (item) => item.replace(/^(.*\S)/s, "'$1'"));
  const isMended = parseTree(items).errors.length === 0;
  return {
    message: `not valid YAML: # after a blank begins a comment: ${comment}`,
    help: isMended ? `Write ${items.trimStart()}` : `Put each text with a # in quotes: 'redis #1'.`,
    span: { start: sign, end: from + line.length },
  };
}

/** The parser's messages are sentences for a log; ours begin in lower case and have no full stop. */
function describe(
  { message }: YAMLParseError | YAMLWarning,
  line: string,
  next: string,
): Omit<Fault, 'span'> {
  const [first = ''] = message.split('\n');
  const odd = /^\s*?([^\S \t\r])/.exec(line)?.[1];
  if (odd) return { message: 'not valid YAML: an unusual blank indents this line', help: RETYPE };
  const known = KNOWN.find(({ is }) => is.test(first));
  const said =
    known?.say(...(known.is.exec(first)?.slice(1) ?? [])) ??
    `${first.charAt(0).toLowerCase()}${first.slice(1)}`.replace(/\.$/, '');
  const quoted = known?.quote ? quotedLine(line, next) : null;
  const help = quoted === null ? (known?.help ?? (known?.quote ? QUOTES : CHECK)) : `Write ${quoted}`;
  return { message: `not valid YAML: ${said}`, help };
}

const RETYPE = 'Indent with normal blanks: U+00A0 and its like only look the same.';

/** A longer line would bury the message. */
const MAX_SHOWN = 200;

/** The line with its value in single quotes; null if the quotes do not mend it. */
function quotedLine(line: string, next: string): string | null {
  if (line.length > MAX_SHOWN) return null;
  const [, dashes = '', key = '', value = ''] =
    /^(\s*(?:- +)*)([a-z][\w.$-]*: +)?(.*)$/.exec(line.trimEnd()) ?? [];
  // `- a: b: c` is a text, unless the next line continues a mapping.
  const isMapping = !dashes.includes('-') || /^\s*/.exec(next)?.[0].length === dashes.length;
  const [head, text] = isMapping ? [dashes + key, value] : [dashes, key + value];
  const quoted = `${head.trimStart()}'${unquoted(text).replaceAll("'", "''")}'`;
  const isMended = parseTree(quoted).errors.length === 0;
  return text !== '' && isMended ? quoted : null;
}

/** In double quotes with a wrong escape, the author meant each backslash as it is. */
function unquoted(text: string): string {
  return /^"[^"]*"$/.test(text) ? text.slice(1, -1) : text;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

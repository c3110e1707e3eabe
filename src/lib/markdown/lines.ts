/** One line of a body; `start` and `end` are offsets in it, the line ending included. */
export type Line = {
  text: string;
  start: number;
  end: number;
  /** Inside a code fence or an HTML comment: whatever looks like a heading there is none. */
  verbatim: boolean;
};

type Lines = { lines: Line[]; unclosedFences: Line[] };

type Fence = { mark: string; indent: number; isQuoted: boolean; line: Line };

const LINE_END = /\r\n|\n|\r/g;
/** A fence may stand in list items and quotes; its info string has no backtick (CommonMark 0.31 §4.5). */
const FENCE_OPENS = /^([ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]*)*)(`{3,}(?!.*`)|~{3,})/;
const FENCE_CLOSES = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/;

/**
 * Splits a body into lines and tells code from prose. The Markdown parser could do it, but takes quadratic
 * time in the length of what it is given, so it is given only a section at a time.
 */
export function readLines(markdown: string): Lines {
  const lines = splitLines(markdown);
  const unclosedFences: Line[] = [];
  let fence: Fence | null = null;
  let isComment = false;
  for (const line of lines) {
    if (fence && endsContainer(fence, line.text)) {
      unclosedFences.push(fence.line);
      fence = null;
    }
    line.verbatim = fence !== null || isComment;
    if (fence) fence = closes(fence, line.text) ? null : fence;
    else if (isComment) isComment = !line.text.includes('-->');
    else if (opensComment(line.text)) isComment = true;
    else fence = openFence(line);
    line.verbatim ||= fence !== null || isComment;
  }
  if (fence) unclosedFences.push(fence.line);
  return { lines, unclosedFences };
}

function splitLines(markdown: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < markdown.length; ) {
    LINE_END.lastIndex = start;
    const { 0: ending, index } = LINE_END.exec(markdown) ?? { 0: '', index: markdown.length };
    const end = index + ending.length;
    lines.push({ text: markdown.slice(start, index), start, end, verbatim: false });
    start = end;
  }
  return lines;
}

function openFence(line: Line): Fence | null {
  if (!line.text.includes('```') && !line.text.includes('~~~')) return null;
  const [, prefix = '', mark] = FENCE_OPENS.exec(line.text) ?? [];
  return mark ? { mark, indent: prefix.length, isQuoted: prefix.includes('>'), line } : null;
}

function closes({ mark }: Fence, text: string): boolean {
  const closing = FENCE_CLOSES.exec(text)?.[1];
  return closing !== undefined && closing.charAt(0) === mark.charAt(0) && closing.length >= mark.length;
}

/** A fence in a list item ends with the item, one in a quote with the quote, closed or not. */
function endsContainer({ indent, isQuoted }: Fence, text: string): boolean {
  if (isQuoted) return !/^[ \t]*>/.test(text);
  return indent >= 2 && /^##?[ \t]/.test(text);
}

function opensComment(text: string): boolean {
  const at = /^ {0,3}<!--/.test(text) ? text.indexOf('<!--') : -1;
  return at !== -1 && !text.includes('-->', at + 4);
}

/** One line of a body. `start` and `end` are offsets in the body. `end` is after the line ending, which `text` does not include. */
export type Line = {
  text: string;
  start: number;
  end: number;
  /** Inside a code fence or an HTML comment, where nothing is a heading. */
  verbatim: boolean;
};

type Lines = { lines: Line[]; unclosedFences: Line[] };

type Fence = { mark: string; indent: number; isQuoted: boolean; line: Line };

const LINE_END = /\r\n|\n|\r/g;
/** A fence may be inside list items and quotes. Its info string has no backtick (CommonMark 0.31 §4.5). */
const FENCE_OPENS = /^([ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]*)*)(`{3,}(?!.*`)|~{3,})/;
const FENCE_CLOSES = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/;

/**
 * Splits a body into lines, and marks the lines of code and comments. The Markdown parser could do it, but it takes quadratic time
 * for a whole body. So it gets only one section at a time.
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

/** Whether a line ends the list item or the quote around a fence. The fence ends with it, closed or not. */
function endsContainer({ indent, isQuoted }: Fence, text: string): boolean {
  if (isQuoted) return !/^[ \t]*>/.test(text);
  return indent >= 2 && /^##?[ \t]/.test(text);
}

function opensComment(text: string): boolean {
  const at = /^ {0,3}<!--/.test(text) ? text.indexOf('<!--') : -1;
  return at !== -1 && !text.includes('-->', at + 4);
}

/** Misplaced front matter: it begins below blank lines and HTML comments, such as linter directives. */
type MisplacedFrontMatter = { above: string; matter: string; body: string };

/** Null if the front matter is not misplaced. */
export function findMisplacedFrontMatter(text: string): MisplacedFrontMatter | null {
  const start = endOfComments(text);
  const end = start > 0 ? endOfMatter(text, start) : null;
  if (end === null) return null;
  return { above: text.slice(0, start), matter: text.slice(start, end), body: text.slice(end) };
}

/** The offset after the leading blank lines and comments. */
function endOfComments(text: string): number {
  let at = 0;
  for (;;) {
    const next = endOfCommentOrBlank(text, at);
    if (next === null) return at;
    at = next;
  }
}

function endOfCommentOrBlank(text: string, at: number): number | null {
  const line = text.slice(at, endOfLine(text, at)).trim();
  if (!line.startsWith('<!--')) return line === '' && at < text.length ? endOfLine(text, at) : null;
  const close = text.indexOf('-->', at);
  if (close === -1) return null;
  const end = endOfLine(text, close);
  return text.slice(close + '-->'.length, end).trim() === '' ? end : null;
}

/** Requires an error_id between the fences: two Markdown rules are not front matter. */
function endOfMatter(text: string, start: number): number | null {
  if (text.slice(start, endOfLine(text, start)).trimEnd() !== '---') return null;
  const close = text.indexOf('\n---', start);
  const end = endOfLine(text, close + 1);
  if (close === -1 || text.slice(close, end).trim() !== '---') return null;
  return text.slice(start, close).includes('\nerror_id:') ? end : null;
}

/** The offset after the newline of this line; the end of the text without one. */
function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline + 1;
}

/** Front matter that begins too late: below blank lines and HTML comments, such as those that linters are told by. */
type MisplacedFrontMatter = { above: string; matter: string; body: string };

/** Null where the text begins otherwise, as it does where all is well. */
export function findMisplacedFrontMatter(text: string): MisplacedFrontMatter | null {
  const start = endOfComments(text);
  const end = start > 0 ? endOfMatter(text, start) : null;
  if (end === null) return null;
  return { above: text.slice(0, start), matter: text.slice(start, end), body: text.slice(end) };
}

/** Behind the blank lines and comments that a text begins with. */
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

/** Two rules of a Markdown page are no fences: there must be an id between them. */
function endOfMatter(text: string, start: number): number | null {
  if (text.slice(start, endOfLine(text, start)).trimEnd() !== '---') return null;
  const close = text.indexOf('\n---', start);
  const end = endOfLine(text, close + 1);
  if (close === -1 || text.slice(close, end).trim() !== '---') return null;
  return text.slice(start, close).includes('\nerror_id:') ? end : null;
}

/** Behind the newline that ends the line; the text's end where there is none. */
function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline + 1;
}

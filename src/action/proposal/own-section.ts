const START = '<!-- kedb sync writes what is between here -->';
const END = '<!-- and here -->';

/** The body of a pull request with our part brought up to date; what people wrote around it stays. */
export function withOwnSection(body: string, section: string): string {
  const own = `${START}\n${section}\n${END}`;
  const start = body.indexOf(START);
  const end = body.indexOf(END, start);
  if (start < 0 || end < 0) return body.trim() === '' ? own : `${body.trimEnd()}\n\n${own}`;
  return body.slice(0, start) + own + body.slice(end + END.length);
}

import type { ProblemKind } from '../../src/core/problem/reading-problems.ts';

/** The index of docs/checks: between its marks a table of every kind of problem. */
export function renderIndex(page: string, kinds: readonly ProblemKind[]): string {
  const rows = kinds.map(({ id, severity, summary, final }) => {
    const level = final ? `${severity}, always` : severity;
    return `| [\`${id}\`](${id.replaceAll('/', '-')}.md) | ${level} | ${summary.replaceAll('|', '\\|')} |`;
  });
  return fill(page, 'checks', ['| id | level | correct state |', '|---|---|---|', ...rows].join('\n'));
}

/** A page with the output of its bad example, as the fixture's expected.txt has it. */
export function renderPage(page: string, expected: string): string {
  const fence = longerThan(expected);
  return fill(page, 'output', `${fence}text\n${expected.trimEnd()}\n${fence}`);
}

/** Puts a text between `<!-- name -->` and `<!-- /name -->`. Throws where a page has no such marks. */
function fill(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start === -1 || end < start) throw new Error(`the marks ${open} and ${close} are missing`);
  return `${page.slice(0, start + open.length)}\n${text}\n${page.slice(end)}`;
}

/** A fence that no run of backticks in the text ends. */
function longerThan(text: string): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  return '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
}

import { isFixed } from '../../src/core/checks/run/problem-kinds.ts';
import type { ProblemKind } from '../../src/core/problem/reading-problems.ts';

/** The index of docs/checks, with a table of all kinds of problems between its marks. */
export function renderIndex(page: string, kinds: readonly ProblemKind[]): string {
  const rows = kinds.map((kind) => {
    const { id, severity, summary } = kind;
    const level = isFixed(kind) ? `${severity}, always` : severity;
    return `| [\`${id}\`](${id.replaceAll('/', '-')}.md) | ${level} | ${summary.replaceAll('|', '\\|')} |`;
  });
  return fill(page, 'checks', ['| id | level | correct state |', '|---|---|---|', ...rows].join('\n'));
}

/** A page with the output for its bad example, which is the fixture's expected.txt. */
export function renderPage(page: string, expected: string): string {
  const fence = longerThan(expected);
  return fill(page, 'output', `${fence}text\n${expected.trimEnd()}\n${fence}`);
}

/** Puts a text between `<!-- name -->` and `<!-- /name -->`. Throws if a page has no such marks. */
function fill(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start === -1 || end < start) throw new Error(`the marks ${open} and ${close} are missing`);
  return `${page.slice(0, start + open.length)}\n${text}\n${page.slice(end)}`;
}

/** A code fence that is longer than any run of backticks in the text. */
function longerThan(text: string): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  return '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
}

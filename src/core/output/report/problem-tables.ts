import { PROJECT_URL } from '../../../generated/project.ts';
import type { Problem } from '../../../generated/report.ts';
import { markdownLink, markdownMessage } from '../../../lib/markdown/escape.ts';
import type { MarkdownTable } from '../../../lib/markdown/table.ts';
import { plural } from '../../../lib/text/plural.ts';
import { isOfChange, isOwnTo, isTouchedBy, unitOf } from '../../kb/changed-files.ts';
import { docsPath } from '../../problem/problem.ts';
import type { LinkTo } from './blob-url.ts';
import { tally } from './problem-counts.ts';

const SIGNS = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const;

/** Every problem, in the given order. Problems outside the change are folded away. */
export function problemTables(
  problems: readonly Problem[],
  changed: readonly string[] | undefined,
  linkTo: LinkTo,
): MarkdownTable[] {
  const isOwn = changed ? isOwnTo(changed) : () => true;
  const own = problems.filter(isOwn);
  const others = problems.filter((problem) => !isOwn(problem));
  const columns = ['', 'where', 'what', 'check'];
  const rowsOf = (some: readonly Problem[]) => some.map((problem) => toRow(problem, linkTo));
  const elsewhere = `${plural(others.length, 'problem')} in entries that this change does not touch`;
  return [
    { title: 'Problems', columns, rows: rowsOf(own) },
    { title: elsewhere, columns, rows: rowsOf(others), folded: true },
  ];
}

function toRow({ severity, file, line, message, help, check }: Problem, linkTo: LinkTo): string[] {
  const advice = help ? `<br><sub>${markdownMessage(help)}</sub>` : '';
  return [
    SIGNS[severity],
    markdownLink(`${file}:${line}`, linkTo(file, line)),
    `${markdownMessage(message)}${advice}`,
    markdownLink(check, `${PROJECT_URL}/blob/main/${docsPath(check)}`),
  ];
}

/** The number of problems of each kind per entry, including its sample files, in the order of the given problems. */
export function entryTable(
  problems: readonly Problem[],
  changed: readonly string[] | undefined,
  linkTo: LinkTo,
): MarkdownTable {
  const isTouched = isTouchedBy(changed ?? []);
  const counts = ['errors', 'warnings', 'remarks'];
  return {
    title: 'By entry',
    columns: ['entry', ...(changed ? ['changed here'] : []), ...counts],
    numbers: counts,
    rows: [...Map.groupBy(problems, ({ file }) => unitOf(file)).values()].map((found) => [
      linkOf(found, linkTo),
      ...(changed
        ? [found.some((problem) => isTouched(problem.file) || isOfChange(problem)) ? 'yes' : '']
        : []),
      ...countCells(found),
    ]),
  };
}

/** The entry's own file if it has a problem, else the sample file with the problem. */
function linkOf(found: readonly Problem[], linkTo: LinkTo): string {
  const files = found.map(({ file }) => file);
  const file = files.find((name) => name.endsWith('.md')) ?? files[0] ?? '';
  return markdownLink(file, linkTo(file, 1));
}

function countCells(problems: readonly Problem[]): string[] {
  const { errors, warnings, infos } = tally(problems);
  return [errors, warnings, infos].map((count) => (count === 0 ? '' : String(count)));
}

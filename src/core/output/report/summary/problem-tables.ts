import type { Problem } from '../../../../generated/report.ts';
import { markdownLink, markdownMessage } from '../../../../lib/markdown/escape.ts';
import { plural } from '../../../../lib/text/plural.ts';
import { isOwnTo } from '../../../kb/changed-files.ts';
import { docsPath, PROJECT_URL } from '../../../problem/project-pages.ts';
import type { MarkdownTable } from '../markdown-table.ts';
import type { LinkTo } from './link-to.ts';

const SIGNS = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const;

/** Every problem, in the order given; behind a fold those that the change has nothing to do with. */
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
  const elsewhere = `${plural(others.length, 'problem')} in what this change does not touch`;
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

import type { Problem } from '../../problem.ts';
import { escapeMarkdown, markdownLink } from '../markdown.ts';
import type { MarkdownTable } from '../markdown-table.ts';
import type { LinkTo } from './link-to.ts';

const SIGNS = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const;

/** Every problem, in the order given. */
export function problemTable(problems: readonly Problem[], linkTo: LinkTo): MarkdownTable {
  return {
    title: 'Problems',
    columns: ['', 'where', 'what', 'check'],
    rows: problems.map((problem) => toRow(problem, linkTo)),
  };
}

function toRow({ severity, file, line, message, help, check }: Problem, linkTo: LinkTo): string[] {
  const advice = help ? `<br><sub>${escapeMarkdown(help)}</sub>` : '';
  return [
    SIGNS[severity],
    markdownLink(`${file}:${line}`, linkTo(file, line)),
    `${escapeMarkdown(message)}${advice}`,
    check,
  ];
}

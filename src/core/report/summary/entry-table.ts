import { isTouchedBy } from '../../kb/changed-files.ts';
import type { Problem, ProblemSeverity } from '../../problem.ts';
import { markdownLink } from '../markdown.ts';
import type { MarkdownTable } from '../markdown-table.ts';
import type { LinkTo } from './link-to.ts';

/** How many problems of which kind each file has; the order is that of the problems given. */
export function entryTable(
  problems: readonly Problem[],
  changed: readonly string[] | undefined,
  linkTo: LinkTo,
): MarkdownTable {
  const isTouched = isTouchedBy(changed ?? []);
  const files = [...Map.groupBy(problems, ({ file }) => file)];
  return {
    title: 'By entry',
    columns: ['file', ...(changed ? ['changed here'] : []), 'errors', 'warnings', 'remarks'],
    rows: files.map(([file, found]) => [
      markdownLink(file, linkTo(file, 1)),
      ...(changed ? [isTouched(file) ? 'yes' : ''] : []),
      ...(['error', 'warning', 'info'] as const).map((severity) => countOf(found, severity)),
    ]),
  };
}

function countOf(problems: readonly Problem[], wanted: ProblemSeverity): string {
  const count = problems.filter(({ severity }) => severity === wanted).length;
  return count === 0 ? '' : String(count);
}

import type { Problem } from '../../../../generated/report.ts';
import { markdownLink } from '../../../../lib/markdown/escape.ts';
import type { MarkdownTable } from '../../../../lib/markdown/table.ts';
import { isTouchedBy, unitOf } from '../../../kb/changed-files.ts';
import { tally } from '../counts.ts';
import type { LinkTo } from './link-to.ts';

/** How many problems of which kind each entry has, its sample files included; the order is that of the problems given. */
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
      ...(changed ? [found.some(({ file }) => isTouched(file)) ? 'yes' : ''] : []),
      ...countCells(found),
    ]),
  };
}

/** An entry's own file, where it has a problem; else the sample file that has. */
function linkOf(found: readonly Problem[], linkTo: LinkTo): string {
  const files = found.map(({ file }) => file);
  const file = files.find((name) => name.endsWith('.md')) ?? files[0] ?? '';
  return markdownLink(file, linkTo(file, 1));
}

function countCells(problems: readonly Problem[]): string[] {
  const { errors, warnings, infos } = tally(problems);
  return [errors, warnings, infos].map((count) => (count === 0 ? '' : String(count)));
}

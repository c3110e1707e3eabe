import type { FileFix, FixPlan } from '../../core/authoring/edit/plan-fixes.ts';
import type { Refusal } from '../../core/authoring/edit/plan-moves.ts';
import { plural } from '../../lib/text/plural.ts';
import { printable, type TextStyle } from '../../lib/text/text-style.ts';

/** What was done, file by file, and what is left for a person. */
export function renderFixes({ fixes, refusals }: FixPlan, style: TextStyle): string {
  const blocks = [
    ...fixes.map((fix) => renderFix(fix, style)),
    ...refusals.map((refusal) => renderRefusal(refusal, style)),
  ];
  return blocks.join('');
}

function renderFix({ from, to, fixes }: FileFix, style: TextStyle): string {
  const done = [...(from === to ? [] : [`moved to ${style.bold(printable(to))}`]), ...fixes];
  return `${style.green('✓')} ${style.bold(printable(from))}: ${done.join(', ')}\n`;
}

function renderRefusal({ path, why }: Refusal, style: TextStyle): string {
  return `${style.yellow('!')} ${style.bold(printable(path))}: ${printable(why)}\n`;
}

export function renderFixSummary({ fixes, refusals }: FixPlan, folder: string, isDryRun: boolean): string {
  const files = plural(fixes.length, 'file');
  const left = refusals.length > 0 ? `, ${plural(refusals.length, 'file')} left for you` : '';
  if (fixes.length === 0) return `nothing to fix in ${folder}${left}\n`;
  if (isDryRun) return `${files} would change${left}; \`kedb fix ${folder}\` writes\n`;
  return `${files} changed${left}; \`git diff\` shows what, \`kedb check ${folder}\` what remains\n`;
}

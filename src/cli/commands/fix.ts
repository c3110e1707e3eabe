import { Command } from 'commander';
import { structuredPatch } from 'diff';
import { type FileFix, type FixPlan, planFixes } from '../../core/authoring/edit/plan-fixes.ts';
import type { Refusal } from '../../core/authoring/edit/plan-moves.ts';
import { plural } from '../../lib/text/plural.ts';
import { printable, type TextStyle } from '../../lib/text/text-style.ts';
import { success } from '../../lib/util/result.ts';
import { readKbFolder } from '../../node/read-kb.ts';
import { moveFile, replaceFile, type Written } from '../../node/write-kb.ts';
import { type ExitCode, type Io, styleFor, UsageError } from '../io.ts';
import { refuseLinks } from '../refuse-links.ts';

/** The time of a diff grows with the square of this; beyond it nobody reads on anyway. */
const MAX_CHANGED_LINES = 4000;

export function fixCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('fix')
    .description(
      'repair what is mechanical: mangled UTF-8, CRLF, BOM, comments above the front matter, file names and folders, key order',
    )
    .argument('[dir]', 'the knowledge base', 'kb')
    .option('--dry-run', 'write nothing, show a diff; exit 1 where there is something to fix')
    .action((dir: string, { dryRun = false }: { dryRun?: boolean }) => {
      const { files, error } = readKbFolder(dir);
      if (error)
        throw new UsageError(`${error.message}; name the knowledge base's folder, such as \`kedb fix kb\``);
      const planned = planFixes(files);
      const plan = dryRun ? planned : carryOut(dir, planned);
      const style = styleFor(io);
      io.stdout.write(dryRun ? renderDiffs(plan, style) : renderFixes(plan, style));
      io.stdout.write(renderFixSummary(plan, dir, dryRun));
      exit(plan.refusals.length > 0 || (dryRun && plan.fixes.length > 0) ? 1 : 0);
    });
}

/** One file that cannot be written does not stop the others; the plan that comes back says what was really done. */
function carryOut(root: string, { fixes, refusals }: FixPlan): FixPlan {
  refuseLinks(root);
  const results = fixes.map((fix) => ({ fix, written: write(root, fix) }));
  return {
    fixes: results.filter(({ written }) => written.ok).map(({ fix }) => fix),
    refusals: [...refusals, ...results.flatMap(({ written }) => (written.ok ? [] : written.error))],
  };
}

/** Moved first: where that cannot be, the text stays as well. */
function write(root: string, { from, to, text }: FileFix): Written {
  const moved = from === to ? success(undefined) : moveFile(root, from, to);
  return moved.ok && text ? replaceFile(root, to, text.after) : moved;
}

function renderDiffs({ fixes, refusals }: FixPlan, style: TextStyle): string {
  return (
    fixes.map((fix) => renderFileDiff(fix, style)).join('') + renderFixes({ fixes: [], refusals }, style)
  );
}

/** What was done, file by file, and what is left for a person. */
function renderFixes({ fixes, refusals }: FixPlan, style: TextStyle): string {
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

function renderFixSummary({ fixes, refusals }: FixPlan, folder: string, isDryRun: boolean): string {
  const files = plural(fixes.length, 'file');
  const left = refusals.length > 0 ? `, ${plural(refusals.length, 'file')} left for you` : '';
  if (fixes.length === 0) return `nothing to fix in ${folder}${left}\n`;
  if (isDryRun) return `${files} would change${left}; \`kedb fix ${folder}\` writes\n`;
  return `${files} changed${left}; \`git diff\` shows what, \`kedb check ${folder}\` what remains\n`;
}

/** What a fix would do to a file, as `git diff` shows it. What no eye can see is spelled out. */
function renderFileDiff({ from, to, text }: FileFix, style: TextStyle): string {
  const moved = from === to ? [] : [`rename from ${from}`, `rename to ${to}`];
  const changed = text ? [`--- a/${from}`, `+++ b/${to}`] : [];
  const head = [...moved, ...changed].map((line) => style.bold(visible(line)));
  const body = text ? renderChanges(text.before, text.after, style) : [];
  return `${[...head, ...body].join('\n')}\n`;
}

/** Line endings are told in a sentence: as a diff they would be every line twice, and hide the rest. */
function renderChanges(before: string, after: string, style: TextStyle): string[] {
  const endings = before.split('\r\n').length - after.split('\r\n').length;
  const note = endings > 0 ? [style.cyan(`@@ CRLF → LF: ${endings} lines @@`)] : [];
  const patch = structuredPatch(
    '',
    '',
    endings > 0 ? before.replaceAll('\r\n', '\n') : before,
    after,
    '',
    '',
    {
      context: 3,
      maxEditLength: MAX_CHANGED_LINES,
    },
  );
  if (!patch) return [...note, style.cyan(`@@ more than ${MAX_CHANGED_LINES} lines change @@`)];
  const hunks = patch.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    style.cyan(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
    ...lines.map((line) => paint(line, style)),
  ]);
  return [...note, ...hunks];
}

function paint(line: string, style: TextStyle): string {
  if (line.startsWith('+')) return style.green(visible(line));
  return line.startsWith('-') ? style.red(visible(line)) : visible(line);
}

function visible(line: string): string {
  return printable(line.replaceAll('\r', '␍').replaceAll('\ufeff', '<BOM>'));
}

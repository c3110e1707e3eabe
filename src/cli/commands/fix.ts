import { Command } from 'commander';
import { structuredPatch } from 'diff';
import {
  type AllowedProposal,
  type FileFix,
  type FixPlan,
  planFixes,
} from '../../core/authoring/edit/plan-fixes.ts';
import type { Refusal } from '../../core/authoring/edit/plan-moves.ts';
import { isEntryPath } from '../../core/kb/file-names.ts';
import { blotSecrets, maskSecrets } from '../../lib/secrets/secrets.ts';
import { plural } from '../../lib/text/plural.ts';
import { printable, type TextStyle } from '../../lib/text/text-style.ts';
import { success } from '../../lib/util/result.ts';
import { type FileWritten, moveFile, replaceFile } from '../../node/write-kb.ts';
import { type ExitCode, type Io, styleFor, UsageError } from '../io.ts';
import { enclosingKb, readFolder } from '../load.ts';
import { helpText } from '../options.ts';
import { refuseLinks } from '../refuse-links.ts';

/** The time for a diff grows with the square of this number. Nobody reads longer diffs. */
const MAX_CHANGED_LINES = 4000;

const HELP = helpText(
  [
    ['kedb fix kb', 'fix all files of the knowledge base'],
    ['kedb fix kb --dry-run', 'see what would change'],
  ],
  {
    0: 'nothing is left to fix',
    1: 'something is left for you; with --dry-run also: something would change',
  },
);

export function fixCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('fix')
    .description('fix encoding, line endings, names and key order')
    .argument('[dir]', 'folder of the knowledge base', 'kb')
    .option('--dry-run', 'show a diff and write nothing')
    .addHelpText('after', HELP)
    .action((dir: string, { dryRun = false }: { dryRun?: boolean }) => {
      const files = readFolder(dir, 'kedb fix DIR');
      const above = enclosingKb(dir);
      if (above !== null)
        throw new UsageError(
          `${dir} is a folder inside the knowledge base ${above}: run \`kedb fix ${above}\``,
        );
      if (!files.some(({ path }) => isEntryPath(path))) io.stderr.write(`kedb: ${dir} has no entries\n`);
      const planned = planFixes(files);
      const plan = dryRun ? planned : carryOut(dir, planned);
      const style = styleFor(io);
      io.stdout.write(dryRun ? renderDiffs(plan, style) : renderFixes(plan, style));
      const isRight = planned.fixes.length === 0;
      io.stdout.write(renderFixSummary(plan, dir, { isDryRun: dryRun, isRight }));
      if (planned.proposal) io.stdout.write(renderProposal(planned.proposal));
      exit(plan.refusals.length > 0 || (dryRun && plan.fixes.length > 0) ? 1 : 0);
    });
}

/** Carries out a plan. A file that cannot be written does not stop the others. Returns what was really done. */
function carryOut(root: string, { fixes, refusals }: FixPlan): FixPlan {
  refuseLinks(root);
  const results = fixes.map((fix) => ({ fix, written: write(root, fix) }));
  return {
    fixes: results.filter(({ written }) => written.ok).map(({ fix }) => fix),
    refusals: [...refusals, ...results.flatMap(({ written }) => (written.ok ? [] : written.error))],
  };
}

/** Moves the file first. If that fails, its text does not change. */
function write(root: string, { from, to, text }: FileFix): FileWritten {
  const moved = from === to ? success(undefined) : moveFile(root, from, to);
  return moved.ok && text ? replaceFile(root, to, text.after) : moved;
}

function renderDiffs({ fixes, refusals }: FixPlan, style: TextStyle): string {
  return (
    fixes.map((fix) => renderFileDiff(fix, style)).join('') + renderFixes({ fixes: [], refusals }, style)
  );
}

/** The fixes file by file, and what is left for people. */
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
  return `${style.yellow('!')} ${style.bold(printable(path))}: ${printable(maskSecrets(why))}\n`;
}

type Outcome = { isDryRun: boolean /** There was nothing to fix. */; isRight: boolean };

function renderFixSummary(plan: FixPlan, folder: string, { isDryRun, isRight }: Outcome): string {
  const files = plural(plan.fixes.length, 'file');
  const refused = new Set(plan.refusals.map(({ path }) => path)).size;
  const left = refused > 0 ? `, ${plural(refused, 'file')} left for you` : '';
  if (plan.fixes.length === 0) return `nothing ${isRight ? 'to fix' : 'changed'} in ${folder}${left}\n`;
  if (isDryRun) return `${files} would change${left}. To write the changes, run \`kedb fix ${folder}\`\n`;
  return `${files} changed${left}. To see the changes, run \`git diff\`; to see what remains, run \`kedb check ${folder}\`\n`;
}

/** A proposal only. kedb does not write it, because the team decides which commands kedb may offer. */
function renderProposal({ commands, leftOut }: AllowedProposal): string {
  const lines = [
    '',
    'kedb.yaml has no allowed_commands, so only plain commands are offered for auto-fix.',
    ...(commands.length > 0 ? ['If your team agrees to these, add them to kedb.yaml:', ''] : []),
    ...(commands.length > 0 ? ['allowed_commands:'] : []),
    ...commands.map((command) => `  - ${JSON.stringify(printable(maskSecrets(command)))}`),
    ...(leftOut > 0
      ? [
          '',
          `${plural(leftOut, 'command')} left out: kedb cannot list them, or fix/dangerous finds something in them.`,
        ]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** The changes to a file in the format of `git diff`. Invisible characters are spelled out, and secrets are hidden. */
function renderFileDiff({ from, to, text }: FileFix, style: TextStyle): string {
  const moved = from === to ? [] : [`rename from ${from}`, `rename to ${to}`];
  const changed = text ? [`--- a/${from}`, `+++ b/${to}`] : [];
  const head = [...moved, ...changed].map((line) => style.bold(visible(line)));
  const body = text ? renderChanges(blotSecrets(text.before), blotSecrets(text.after), style) : [];
  return `${[...head, ...body].join('\n')}\n`;
}

/** Line endings get one line of text. As a diff, they would repeat every line and hide the rest. */
function renderChanges(before: string, after: string, style: TextStyle): string[] {
  const endings = before.split('\r\n').length - after.split('\r\n').length;
  const note = endings > 0 ? [style.cyan(`@@ CRLF → LF: ${plural(endings, 'line')} @@`)] : [];
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

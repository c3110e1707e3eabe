import { Command } from 'commander';
import { type FileFix, type FixPlan, planFixes } from '../../core/authoring/edit/plan-fixes.ts';
import type { TextStyle } from '../../lib/text/text-style.ts';
import { success } from '../../lib/util/result.ts';
import { readKbFolder } from '../../node/read-kb.ts';
import { moveFile, replaceFile, type Written } from '../../node/write-kb.ts';
import { renderFileDiff } from '../fix/file-diff.ts';
import { renderFixes, renderFixSummary } from '../fix/render-fixes.ts';
import { type ExitCode, type Io, styleFor, UsageError } from '../io.ts';

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

function renderDiffs({ fixes, refusals }: FixPlan, style: TextStyle): string {
  return (
    fixes.map((fix) => renderFileDiff(fix, style)).join('') + renderFixes({ fixes: [], refusals }, style)
  );
}

/** One file that cannot be written does not stop the others; the plan that comes back says what was really done. */
function carryOut(root: string, { fixes, refusals }: FixPlan): FixPlan {
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

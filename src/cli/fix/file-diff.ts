import { structuredPatch } from 'diff';
import type { FileFix } from '../../core/authoring/edit/plan-fixes.ts';
import { printable, type TextStyle } from '../../lib/text/text-style.ts';

/** The time of a diff grows with the square of this; beyond it nobody reads on anyway. */
const MAX_CHANGED_LINES = 4000;

/** What a fix would do to a file, as `git diff` shows it. What no eye can see is spelled out. */
export function renderFileDiff({ from, to, text }: FileFix, style: TextStyle): string {
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

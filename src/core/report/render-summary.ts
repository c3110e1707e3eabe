import type { CheckReport } from '../generated/types.ts';
import type { Problem } from '../problem.ts';

/** The runner drops a summary of more than 1 MiB as a whole (actions/runner, FileCommandManager.cs). UTF-16 units; generous. */
const MAX_LENGTH = 300_000;

/** The check's report as GitHub's Markdown, for the job's summary. */
export function renderSummary(report: CheckReport): string {
  const head = `## kedb check\n\n${verdict(report)}\n\n`;
  if (report.problems.length === 0) return head;
  const table = ['| | where | what |', '|---|---|---|'];
  let length = head.length;
  for (const [index, problem] of report.problems.entries()) {
    const row = renderRow(problem);
    length += row.length + 1;
    if (length > MAX_LENGTH) {
      return `${head}${table.join('\n')}\n\n… and ${report.problems.length - index} more.\n`;
    }
    table.push(row);
  }
  return `${head}${table.join('\n')}\n`;
}

function verdict({ entries, errors, warnings, infos, kb_version }: CheckReport): string {
  return `${entries} entries: **${errors} errors**, ${warnings} warnings, ${infos} remarks. Version \`${kb_version}\`.`;
}

const SIGNS = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const;

function renderRow({ severity, file, line, message, help, check }: Problem): string {
  const advice = help ? `<br>${escapeCell(help)}` : '';
  return `| ${SIGNS[severity]} | ${escapeCell(`${file}:${line}`)} | ${escapeCell(message)}${advice} <sub>${check}</sub> |`;
}

/** Text of the KB must not become markup, a mention, or the end of a cell. */
function escapeCell(text: string): string {
  return text
    .replace(/[\0-\x1f\x7f]/g, ' ')
    .replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[\\`*_[\]|~#]/g, '\\$&')
    .replaceAll('@', '@\u200b');
}

import type { CheckReport } from '../generated/types.ts';
import type { Problem, ProblemSeverity } from '../problem.ts';
import { PLAIN_STYLE, printable, type TextStyle } from '../text-style.ts';

/** A line of a file, from 1; null where there is none. */
export type LineSource = (file: string, line: number) => string | null;

const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<
  ProblemSeverity,
  keyof TextStyle
>;
/** Long lines are cut around the caret. */
const MAX_EXCERPT = 110;

/** For a terminal: each problem with its source line and a caret under the place, then a summary. */
export function renderProblems(
  report: CheckReport,
  lineOf: LineSource,
  style: TextStyle = PLAIN_STYLE,
): string {
  const blocks = report.problems.map((problem) => renderProblem(problem, lineOf, style));
  return [...blocks, renderSummary(report, style)].join('\n');
}

function renderProblem(problem: Problem, lineOf: LineSource, style: TextStyle): string {
  const { file, line, column, severity, message, check, help } = problem;
  const paint = style[COLOURS[severity]];
  const head = `${style.bold(`${file}:${line}:${column}`)} ${paint(severity)} ${oneLine(message)} ${style.dim(`[${check}]`)}`;
  const excerpt = renderExcerpt(problem, lineOf(file, line), paint, style);
  const advice = help ? [`  ${style.dim('→')} ${oneLine(help)}`] : [];
  return [head, ...excerpt, ...advice, ''].join('\n');
}

function renderExcerpt(
  problem: Problem,
  source: string | null,
  paint: TextStyle['red'],
  style: TextStyle,
): string[] {
  if (source === null || source.trim() === '') return [];
  const { line, column, endLine, endColumn } = problem;
  const from = Math.max(0, Math.min(column - 1, source.length) - Math.floor(MAX_EXCERPT / 2));
  const shown = oneLine(source.slice(from, from + MAX_EXCERPT));
  const lastColumn = endLine > line ? source.trimEnd().length + 1 : endColumn;
  const width = Math.max(1, Math.min(lastColumn - column, shown.length - (column - 1 - from)));
  const gutter = String(line);
  const margin = ' '.repeat(gutter.length);
  return [
    `  ${style.dim(`${gutter} |`)} ${shown}`,
    `  ${style.dim(`${margin} |`)} ${' '.repeat(column - 1 - from)}${paint('^'.repeat(width))}`,
  ];
}

function oneLine(text: string): string {
  return printable(text).replace(/[\n\t]/g, ' ');
}

function renderSummary(
  { entries, errors, warnings, infos, kb_version }: CheckReport,
  style: TextStyle,
): string {
  const counts = [
    plural(errors, 'error'),
    plural(warnings, 'warning'),
    ...(infos > 0 ? [plural(infos, 'remark')] : []),
  ];
  const verdict = errors > 0 ? style.red('✗') : warnings > 0 ? style.yellow('!') : style.green('✓');
  const read = entries === 1 ? '1 entry' : `${entries} entries`;
  return `${verdict} ${read} checked: ${counts.join(', ')} ${style.dim(`(kb ${kb_version})`)}\n`;
}

function plural(count: number, word: string): string {
  if (count === 0) return `no ${word}s`;
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}

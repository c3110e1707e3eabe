import type { CheckReport, Problem, ProblemSeverity } from '../../../generated/report.ts';
import { layOutExcerpt } from '../../../lib/text/excerpt.ts';
import { PLAIN_STYLE, printable, type TextStyle } from '../../../lib/text/text-style.ts';
import { findKind } from '../../checks/run/problem-kinds.ts';
import { byUrgency, countAll, countEntries, tallyText } from './failing-problems.ts';

/** A line of a file, counted from 1; null if there is no such line. */
export type LineSource = (file: string, line: number) => string | null;

const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<
  ProblemSeverity,
  keyof TextStyle
>;

/** For a terminal: each problem with its source line and carets, then a summary. */
export function renderProblems(
  report: CheckReport,
  lineOf: LineSource,
  style: TextStyle = PLAIN_STYLE,
): string {
  const blocks = report.problems.map((problem) => renderProblem(problem, lineOf, style));
  return [...blocks, renderSummary(report, style)].join('\n');
}

/** For a terminal: how many problems each rule has, the most urgent and most frequent first. */
export function renderRules(report: CheckReport, style: TextStyle = PLAIN_STYLE): string {
  const groups = Map.groupBy(report.problems, ({ check, severity }) => `${severity} ${check}`);
  const rows = byUrgency(
    [...groups.values()].flatMap(([first]) => first ?? []),
    [],
  )
    .map((problem) => ({
      problem,
      count: countAll(groups.get(`${problem.severity} ${problem.check}`) ?? []),
    }))
    .sort((a, b) => (a.problem.severity === b.problem.severity ? b.count - a.count : 0));
  const width = Math.max(0, ...rows.map(({ problem }) => problem.check.length));
  const lines = rows.map(({ problem: { check, severity }, count }) => {
    const level = style[COLOURS[severity]](severity.padEnd('warning'.length));
    return `${String(count).padStart(6)} ${level} ${check.padEnd(width)}  ${findKind(check)?.summary ?? ''}\n`;
  });
  return `${lines.join('')}${lines.length > 0 ? '\n' : ''}${renderSummary(report, style)}`;
}

function renderProblem(problem: Problem, lineOf: LineSource, style: TextStyle): string {
  const { file, line, column, severity, message, check, help } = problem;
  const paint = style[COLOURS[severity]];
  const head = `${style.bold(`${shownPath(file)}:${line}:${column}`)} ${paint(severity)} ${oneLine(message)} ${style.dim(`[${check}]`)}`;
  const excerpt = renderExcerpt(problem, lineOf(file, line), paint, style);
  const advice = help ? [`  ${style.dim('→')} ${oneLine(help)}`] : [];
  return [head, ...excerpt, ...advice, ''].join('\n');
}

function renderExcerpt(
  { line, column, endLine, endColumn }: Problem,
  source: string | null,
  paint: TextStyle['red'],
  style: TextStyle,
): string[] {
  const end = endLine > line ? Number.POSITIVE_INFINITY : endColumn - 1;
  const excerpt = source === null ? null : layOutExcerpt(source, column - 1, end);
  if (!excerpt) return [];
  const gutter = String(line);
  const margin = ' '.repeat(gutter.length);
  return [
    `  ${style.dim(`${gutter} |`)} ${excerpt.shown}`,
    `  ${style.dim(`${margin} |`)} ${' '.repeat(excerpt.margin)}${paint('^'.repeat(excerpt.width))}`,
  ];
}

/** A path may begin with `::`. At the start of a line, GitHub's runner would read that as a command. */
function shownPath(file: string): string {
  return file.startsWith(':') ? `./${oneLine(file)}` : oneLine(file);
}

function oneLine(text: string): string {
  return printable(text).replace(/[\n\t]/g, ' ');
}

function renderSummary(report: CheckReport, style: TextStyle): string {
  const { entries, errors, warnings, kb_version } = report;
  const verdict = errors > 0 ? style.red('✗') : warnings > 0 ? style.yellow('!') : style.green('✓');
  return `${verdict} ${countEntries(entries)} checked: ${tallyText(report)} ${style.dim(`(kb ${kb_version})`)}\n`;
}

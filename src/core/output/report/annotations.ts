import type { Problem, ProblemSeverity } from '../../../generated/report.ts';
import { printable } from '../../../lib/text/text-style.ts';
import { isOwnTo } from '../../kb/changed-files.ts';
import { byUrgency } from './failing-problems.ts';

/** GitHub's names. */
type AnnotationKind = 'error' | 'warning' | 'notice';

type Annotation = {
  kind: AnnotationKind;
  message: string;
  title: string;
  /** Null if the annotation belongs to no file. */
  place: AnnotationPlace | null;
};

type AnnotationPlace = {
  file: string;
  startLine: number;
  endLine: number;
  startColumn?: number;
  endColumn?: number;
};

type AnnotationOptions = {
  /** A file of the KB → its path in the repository. */
  pathOf: (file: string) => string;
  /** Files that the change touches. Their problems come first. */
  changed?: readonly string[] | undefined;
  /** No annotations for the problems of files that the change does not touch. */
  changedOnly?: boolean;
  /** How many annotations of each kind the step already has. */
  used?: Partial<Record<AnnotationKind, number>>;
  /** Text for the last annotation: where to find all problems. */
  restIsIn?: string;
};

/**
 * The runner keeps ten annotations of each kind per step and silently drops the rest
 * (actions/runner, ExecutionContext.cs, _maxCountPerIssueType).
 */
const MAX_OF_A_KIND = 10;

const KINDS = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice'],
] as const satisfies [ProblemSeverity, AnnotationKind][];

/** One annotation per problem, most urgent first. If there are too many, the last one says how many are missing. */
export function toAnnotations(problems: readonly Problem[], options: AnnotationOptions): Annotation[] {
  const { changed, changedOnly } = options;
  const sorted = byUrgency(
    changed && changedOnly ? problems.filter(isOwnTo(changed)) : problems,
    changed ?? [],
  );
  return KINDS.flatMap(([severity, kind]) => {
    const all = sorted.filter((problem) => problem.severity === severity);
    const room = MAX_OF_A_KIND - (options.used?.[kind] ?? 0);
    if (all.length <= room) return all.map((problem) => toAnnotation(kind, problem, options));
    const shown = all.slice(0, Math.max(0, room - 1));
    const rest = andMore(kind, all.length - shown.length, options);
    return [...shown.map((problem) => toAnnotation(kind, problem, options)), rest];
  });
}

function toAnnotation(kind: AnnotationKind, problem: Problem, { pathOf }: AnnotationOptions): Annotation {
  const { check, message, help, file } = problem;
  const text = printable(help ? `${message}\n${help}` : message);
  return { kind, message: text, title: `kedb ${check}`, place: placeOf(problem, pathOf(file)) };
}

/** GitHub refuses columns on an annotation of several lines (toolkit, AnnotationProperties). */
function placeOf({ line, column, endLine, endColumn }: Problem, file: string): AnnotationPlace {
  const lines = { file, startLine: line, endLine };
  return line === endLine ? { ...lines, startColumn: column, endColumn } : lines;
}

function andMore(kind: AnnotationKind, count: number, { restIsIn }: AnnotationOptions): Annotation {
  const where = restIsIn ? `; ${restIsIn}` : '';
  return { kind, message: `… and ${count} more${where}`, title: 'kedb', place: null };
}

/** An annotation as a workflow command, escaped as in GitHub's toolkit (packages/core, command.ts). */
export function toWorkflowCommand({ kind, title, place, message }: Annotation): string {
  const properties = Object.entries({ title, ...(place && placeProperties(place)) });
  const list = properties.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
  return `::${kind} ${list}::${escapeData(message)}\n`;
}

function placeProperties({ file, startLine, endLine, startColumn, endColumn }: AnnotationPlace) {
  const lines = { file, line: startLine, endLine };
  return startColumn === undefined ? lines : { ...lines, col: startColumn, endColumn };
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * Makes text safe for a log that GitHub's runner reads: no line of it becomes a command. The runner reads `::` after leading
 * blanks as a command, and the older `##[` anywhere in a line (actions/runner, ActionCommand.cs).
 */
export function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '## [');
}

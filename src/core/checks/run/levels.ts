import type { Problem } from '../../../generated/report.ts';
import type { CheckLevel } from '../../../generated/settings.ts';
import { didYouMean } from '../../../lib/text/suggest.ts';
import { type Kb, SETTINGS_FILE } from '../../kb/kb.ts';
import type { SettingsSource } from '../../kb/settings/parse-settings.ts';
import { type CheckDiagnostic, toProblems } from '../check.ts';
import { DIRECTION_PROBLEMS, findKind, PROBLEM_IDS } from './problem-kinds.ts';

/** The levels under `checks` in kedb.yaml, without those that cannot be set. */
type Levels = ReadonlyMap<string, CheckLevel>;

export function readLevels({ settingsFile }: Kb): Levels {
  return new Map(writtenLevels(settingsFile).filter(([id]) => findKind(id)?.final === undefined));
}

/** Sets each problem to the level of its rule, and drops those that are off. */
export function applyLevels(problems: readonly Problem[], levels: Levels): Problem[] {
  return problems.flatMap((problem) => {
    const level = levels.get(problem.check);
    if (level === 'off') return [];
    return level ? [{ ...problem, severity: level }] : [problem];
  });
}

/** The problems of the levels themselves. */
export function levelProblems({ settingsFile }: Kb): Problem[] {
  if (!settingsFile) return [];
  const diagnostics = writtenLevels(settingsFile).flatMap(([id, level]) => {
    const fault = levelFault(id, level);
    return fault ? [{ ...atLevel(settingsFile, id), ...fault }] : [];
  });
  return toProblems(DIRECTION_PROBLEMS.settingsChecks, diagnostics);
}

function writtenLevels(file: SettingsSource | null): [string, CheckLevel][] {
  return Object.entries(file?.data.checks ?? {});
}

function levelFault(id: string, level: CheckLevel): Pick<CheckDiagnostic, 'message' | 'help'> | null {
  const kind = findKind(id);
  if (!kind) {
    const message = `unknown rule: ${id}${didYouMean(id, PROBLEM_IDS)}`;
    return { message, help: 'See docs/checks/README.md for all rules.' };
  }
  if (!kind.final || level === 'error') return null;
  const message = `${id} is always an error and cannot be set to ${level}`;
  return {
    message,
    help: 'Remove the line: without this error, a part of the knowledge base would be missing silently.',
  };
}

function atLevel({ source, yaml }: SettingsSource, id: string) {
  const { start, end } = yaml.keySpan(['checks', id]);
  return { file: SETTINGS_FILE, ...source.rangeAt(start, end) };
}

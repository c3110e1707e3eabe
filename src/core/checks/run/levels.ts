import type { Problem } from '../../../generated/report.ts';
import type { CheckLevel } from '../../../generated/settings.ts';
import { didYouMean } from '../../../lib/text/suggest.ts';
import { type Kb, SETTINGS_FILE } from '../../kb/kb.ts';
import type { SettingsSource } from '../../kb/settings/parse-settings.ts';
import { type CheckDiagnostic, toProblems } from '../check.ts';
import { DIRECTION_PROBLEMS, findKind, PROBLEM_IDS } from './problem-kinds.ts';

/** The levels that `checks` in kedb.yaml sets, as far as they may be set. */
type Levels = ReadonlyMap<string, CheckLevel>;

export function readLevels({ settingsFile }: Kb): Levels {
  return new Map(writtenLevels(settingsFile).filter(([id]) => findKind(id)?.final === undefined));
}

/** Each problem at the level of its kind; what is off is left out. */
export function applyLevels(problems: readonly Problem[], levels: Levels): Problem[] {
  return problems.flatMap((problem) => {
    const level = levels.get(problem.check);
    if (level === 'off') return [];
    return level ? [{ ...problem, severity: level }] : [problem];
  });
}

/** What is wrong with the levels themselves. */
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
    const message = `there is no check ${id}${didYouMean(id, PROBLEM_IDS)}`;
    return { message, help: 'docs/checks/README.md lists every check.' };
  }
  if (!kind.final || level === 'error') return null;
  const message = `${id} is always an error, and cannot be ${level}`;
  return { message, help: 'kedb cannot use what it names: a part of the knowledge base would be missing.' };
}

function atLevel({ source, yaml }: SettingsSource, id: string) {
  const { start, end } = yaml.keySpan(['checks', id]);
  return { file: SETTINGS_FILE, ...source.rangeAt(start, end) };
}

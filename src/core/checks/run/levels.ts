import type { Problem } from '../../../generated/report.ts';
import type { CheckLevel } from '../../../generated/settings.ts';
import { didYouMean } from '../../../lib/text/suggest.ts';
import { type Kb, SETTINGS_FILE } from '../../kb/kb.ts';
import type { SettingsSource } from '../../kb/settings/parse-settings.ts';
import { type CheckDiagnostic, toProblems } from '../check.ts';
import { DIRECTION_PROBLEMS, findKind, isFixed, PROBLEM_IDS, severityInWords } from './problem-kinds.ts';

/** The levels under `checks` in kedb.yaml, without those that cannot be set. */
type Levels = ReadonlyMap<string, CheckLevel>;

function readLevels({ settingsFile }: Kb): Levels {
  return new Map(writtenLevels(settingsFile).filter(([id]) => !isFixed(findKind(id))));
}

/**
 * Sets each problem to the level of its rule, and drops those that are off. With a base, the higher of the two levels counts:
 * a pull request must not switch off the rule that it breaks.
 */
export function applyLevels(problems: readonly Problem[], kb: Kb, base: Kb | null): Problem[] {
  const all = (base ? [kb, base] : [kb]).map(readLevels);
  return problems.flatMap((problem) => {
    const level = highest(all.map((levels) => levels.get(problem.check) ?? problem.severity));
    return level === 'off' ? [] : [{ ...problem, severity: level }];
  });
}

/** From the lowest to the highest. */
const LEVELS: readonly CheckLevel[] = ['off', 'info', 'warning', 'error'];

export function isLower(level: CheckLevel, than: CheckLevel): boolean {
  return LEVELS.indexOf(level) < LEVELS.indexOf(than);
}

function highest(levels: readonly CheckLevel[]): CheckLevel {
  return LEVELS.findLast((level) => levels.includes(level)) ?? 'off';
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

const FINAL = 'without this error, a part of the knowledge base would be missing silently.';
const ALWAYS = 'otherwise a pull request could hide the problem.';

function levelFault(id: string, level: CheckLevel): Pick<CheckDiagnostic, 'message' | 'help'> | null {
  const kind = findKind(id);
  if (!kind) {
    const message = `unknown rule: ${id}${didYouMean(id, PROBLEM_IDS)}`;
    return { message, help: 'See docs/checks/README.md for all rules.' };
  }
  if (!isFixed(kind) || level === kind.severity) return null;
  const message = `${id} is always ${severityInWords(kind)} and cannot be set to ${level}`;
  return { message, help: `Remove the line: ${kind.always ? ALWAYS : FINAL}` };
}

function atLevel({ source, yaml }: SettingsSource, id: string) {
  const { start, end } = yaml.keySpan(['checks', id]);
  return { file: SETTINGS_FILE, ...source.rangeAt(start, end) };
}

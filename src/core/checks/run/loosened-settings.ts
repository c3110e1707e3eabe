import type { Problem } from '../../../generated/report.ts';
import type { CheckLevel, SettingsFile } from '../../../generated/settings.ts';
import { START_OF_FILE } from '../../../lib/text/source-text.ts';
import { type Kb, SETTINGS_FILE } from '../../kb/kb.ts';
import { LOOSENINGS } from '../../kb/settings/loosened-keys.ts';
import { type CheckDiagnostic, toProblems } from '../check.ts';
import { isLower } from './levels.ts';
import { DIRECTION_PROBLEMS, findKind, isFixed } from './problem-kinds.ts';

const UNUSABLE = 'the settings before this change cannot be used, so kedb compares with the defaults';
const UNKNOWN = 'the settings of this change cannot be used, so kedb cannot compare them';
const HELP =
  'Approve it only if you mean it. In this run, each rule has the higher of its two levels, and a command needs both settings.';

/** The new permissions in the settings of a change, compared with its base: one problem for each key, and for each level of a rule. */
export function loosenedSettings(kb: Kb, base: Kb): Problem[] {
  if (isUnusable(kb)) return toProblems(DIRECTION_PROBLEMS.settingsLoosened, [at(kb, [], UNKNOWN)]);
  const before = base.settingsFile?.data ?? {};
  const after = kb.settingsFile?.data ?? {};
  const found = [
    ...(isUnusable(base) ? [at(kb, [], UNUSABLE)] : []),
    ...loosenedKeys(kb, before, after),
    ...lowerLevels(kb, before.checks ?? {}, after.checks ?? {}),
  ];
  return toProblems(DIRECTION_PROBLEMS.settingsLoosened, found);
}

function isUnusable({ settingsFile }: Kb): boolean {
  return settingsFile !== null && !settingsFile.isValid;
}

function loosenedKeys(kb: Kb, before: SettingsFile, after: SettingsFile): CheckDiagnostic[] {
  return Object.entries(LOOSENINGS).flatMap(([key, loosening]) => {
    const what = loosening?.(before, after);
    return what ? [at(kb, [key], `${key} ${what}`)] : [];
  });
}

type Levels = Readonly<Record<string, CheckLevel>>;

function lowerLevels(kb: Kb, before: Levels, after: Levels): CheckDiagnostic[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...ids].flatMap((id) => {
    const kind = findKind(id);
    if (!kind || isFixed(kind)) return [];
    const [from, to] = [before[id] ?? kind.severity, after[id] ?? kind.severity];
    return isLower(to, from) ? [at(kb, ['checks', id], `checks: ${id} goes from ${from} to ${to}`)] : [];
  });
}

/** At the key, or at the start of the file if the key is gone. */
function at({ settingsFile }: Kb, path: readonly string[], message: string): CheckDiagnostic {
  const [key = ''] = path;
  if (!settingsFile || !Object.hasOwn(settingsFile.data, key))
    return { file: SETTINGS_FILE, ...START_OF_FILE, message, help: HELP };
  const { start, end } = settingsFile.yaml.keySpan(path);
  const place = settingsFile.source.rangeAt(start, end);
  return { file: SETTINGS_FILE, ...place, message, help: HELP };
}

import type { Problem } from '../../../generated/report.ts';
import type { CheckLevel, Group, SettingsFile } from '../../../generated/settings.ts';
import { START_OF_FILE } from '../../../lib/text/source-text.ts';
import { type Kb, SETTINGS_FILE } from '../../kb/kb.ts';
import { DEFAULT_SETTINGS } from '../../kb/settings/settings.ts';
import { type CheckDiagnostic, toProblems } from '../check.ts';
import { isLower } from './levels.ts';
import { DIRECTION_PROBLEMS, findKind, isFixed } from './problem-kinds.ts';

/** Words that follow the key, and say what its change allows, where it sends people, or how it counts; null for nothing of it. */
type Loosening = (before: SettingsFile, after: SettingsFile) => string | null;

/** The keys without the team's own (`x-…`), which kedb does not read. */
type SettingsKey = keyof SettingsFile;

/**
 * Which keys can change what reviewers rely on, and how. A new key of the schema needs a line here: null says that no value of
 * it lets more pass than another one, sends people elsewhere, or counts in another way. The levels of rules are compared apart, rule
 * by rule.
 */
export const LOOSENINGS: Readonly<Record<SettingsKey, Loosening | null>> = {
  $schema: null,
  name: null,
  repository: (before, after) => moved(before.repository ?? 'none', after.repository ?? 'none'),
  branch: ({ branch = DEFAULT_SETTINGS.branch }, after) =>
    moved(branch, after.branch ?? DEFAULT_SETTINGS.branch),
  folder: ({ folder = DEFAULT_SETTINGS.folder }, after) =>
    moved(folder, after.folder ?? DEFAULT_SETTINGS.folder),
  access: ({ access: before = DEFAULT_SETTINGS.access }, { access: after = DEFAULT_SETTINGS.access }) =>
    before === after || before === 'open'
      ? null
      : `goes from ${before} to ${after}: ${after === 'open' ? 'more' : 'other'} people can read`,
  groups: ({ groups: before = {} }, { groups: after = {} }) =>
    Object.keys(before).length > 0 && Object.keys(after).length === 0
      ? 'lists no group any more: an entry may name any'
      : sentElsewhere(before, after),
  planned_errors: (before, after) => added(before.planned_errors, after.planned_errors),
  allowed_commands: ({ allowed_commands: before }, { allowed_commands: after }) =>
    before && !after
      ? 'is removed: kedb offers every plain command'
      : added(before, after, 'allows more commands'),
  checks: null,
  max_attempts: ({ max_attempts: before = DEFAULT_SETTINGS.max_attempts }, after) => {
    const { max_attempts = DEFAULT_SETTINGS.max_attempts } = after;
    return max_attempts > before ? `goes from ${before} to ${max_attempts}` : null;
  },
  min_success_rate: ({ min_success_rate: before = 0 }, { min_success_rate: after = 0 }) =>
    after < before ? `goes from ${before} to ${after || 'none'}` : null,
  echo_window: (before, after) => recounted('echo_window', before, after),
  merge_within: (before, after) => recounted('merge_within', before, after),
  stale_after: (before, after) => recounted('stale_after', before, after),
  count_by: (before, after) => recounted('count_by', before, after),
  replica_labels: (before, after) => recounted('replica_labels', before, after),
  sources: (before, after) => recounted('sources', before, after),
  occurrences: (before, after) => recounted('occurrences', before, after),
  healthy_logs: ({ healthy_logs: before }, { healthy_logs: after }) =>
    added(
      after ?? DEFAULT_SETTINGS.healthy_logs,
      before ?? DEFAULT_SETTINGS.healthy_logs,
      'no longer compares patterns with',
    ),
  sections: (before, after) => added(headingsOf(before), headingsOf(after), 'reads headings in another way'),
  ignore: ({ ignore: before }, { ignore: after }) => added(before, after, 'ignores more files'),
  // Only which lines sync writes about what it counted.
  history: null,
};

/** Only commands of some sections are checked wherever they are, so a new heading can hide one. */
const headingsOf = ({ sections = {} }: SettingsFile): string[] =>
  Object.entries(sections).flatMap(([name, headings]) => headings.map((heading) => `${name}: ${heading}`));

/** For keys that say where links lead. */
function moved(before: string, after: string): string | null {
  return before === after ? null : `goes from ${before} to ${after}: links lead elsewhere`;
}

type Counting =
  | 'echo_window'
  | 'merge_within'
  | 'stale_after'
  | 'count_by'
  | 'replica_labels'
  | 'sources'
  | 'occurrences';

/** For keys that say what counts, and as how much. */
function recounted(key: Counting, before: SettingsFile, after: SettingsFile): string | null {
  const [from, to] = [before, after].map((settings) => asList(settings[key] ?? DEFAULT_SETTINGS[key]));
  return from === to ? null : `goes from ${from} to ${to}: kedb counts in another way`;
}

const asList = (value: string | readonly string[]): string => [value].flat().join(', ') || 'none';

type Groups = Readonly<Record<string, Group>>;

/** For a changed telephone number as for a new group, to which an entry may lead already. */
function sentElsewhere(before: Groups, after: Groups): string | null {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changes = names.flatMap((name) => waysChanged(name, before[name] ?? {}, after[name] ?? {}));
  return changes.length === 0 ? null : `sends people elsewhere: ${changes.join('; ')}`;
}

function waysChanged(name: string, before: Group, after: Group): string[] {
  return (['contact', 'owners', 'url'] as const).flatMap((way) => {
    const [from, to] = [before, after].map((group) => asList(group[way] ?? []));
    return from === to ? [] : [`${way} of \`${name}\` goes from ${from} to ${to}`];
  });
}

function added(before: readonly string[] = [], after: readonly string[] = [], what = 'adds'): string | null {
  const known = new Set(before);
  const items = after.filter((item) => !known.has(item));
  return items.length === 0 ? null : `${what}: ${items.map((item) => `\`${item}\``).join(', ')}`;
}

const UNUSABLE = 'the settings before this change cannot be used, so kedb compares with the defaults';
const UNKNOWN = 'the settings of this change cannot be used, so kedb cannot compare them';
const HELP =
  'Approve it only if you mean it. In this run, each rule has the higher of its two levels, and a command needs both settings.';

/** The settings of a change that allow, lead to or count something else than those of its base: one problem for each key, and for each level of a rule. */
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

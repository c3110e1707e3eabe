import type { Access, SettingsFile } from '../../../generated/settings.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

/** Words that follow the key, and say which new things its change allows; null for none. */
type Loosening = (before: SettingsFile, after: SettingsFile) => string | null;

/** The keys without the team's own (`x-…`), which kedb does not read. */
type SettingsKey = keyof SettingsFile;

/**
 * Which keys can loosen what reviewers rely on, and how. A new key of the schema needs a line here: null says that no value of
 * it lets more pass than another one. The levels of rules are compared apart, rule by rule.
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
    STRICTNESS[after] < STRICTNESS[before] ? `goes from ${before} to ${after}: more people can read` : null,
  groups: ({ groups: before = {} }, { groups: after = {} }) =>
    Object.keys(before).length > 0 && Object.keys(after).length === 0
      ? 'lists no group any more: an entry may name any'
      : null,
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
  // They change what is counted, not what is let through.
  echo_window: null,
  merge_within: null,
  stale_after: null,
  count_by: null,
  replica_labels: null,
  healthy_logs: ({ healthy_logs: before }, { healthy_logs: after }) =>
    added(
      after ?? DEFAULT_SETTINGS.healthy_logs,
      before ?? DEFAULT_SETTINGS.healthy_logs,
      'no longer compares patterns with',
    ),
  sections: (before, after) => added(headingsOf(before), headingsOf(after), 'reads headings in another way'),
  ignore: ({ ignore: before }, { ignore: after }) => added(before, after, 'ignores more files'),
  occurrences: null,
  history: null,
};

/** Only commands of some sections are checked wherever they are, so a new heading can hide one. */
const headingsOf = ({ sections = {} }: SettingsFile): string[] =>
  Object.entries(sections).flatMap(([name, headings]) => headings.map((heading) => `${name}: ${heading}`));

/** `token` and `cloudflare-access` let in other people, but both only people that the team names. */
const STRICTNESS: Readonly<Record<Access, number>> = { open: 0, token: 1, 'cloudflare-access': 1 };

/** For keys that say where links lead. */
function moved(before: string, after: string): string | null {
  return before === after ? null : `goes from ${before} to ${after}: links lead elsewhere`;
}

function added(before: readonly string[] = [], after: readonly string[] = [], what = 'adds'): string | null {
  const known = new Set(before);
  const items = after.filter((item) => !known.has(item));
  return items.length === 0 ? null : `${what}: ${items.map((item) => `\`${item}\``).join(', ')}`;
}

import type { KnownError } from '../../generated/known-error.ts';
import type { ParsedEntry } from '../entry/parse-entry.ts';
import type { SettingsSource } from './settings/parse-settings.ts';
import type { Settings } from './settings/settings.ts';

/** A file of the knowledge base; `path` is relative to its root, with /; `tooLarge` is its size in bytes. */
export type KbFile =
  | { path: string; bytes: Uint8Array }
  | { path: string; bytes: null; unreadable: string }
  | { path: string; bytes: null; tooLarge: number };

/** A knowledge base, read as far as it could be. */
export type Kb = {
  settings: Settings;
  /** null where there is no kedb.yaml. */
  settingsFile: SettingsSource | null;
  /** Every entry file, readable or not, by path. */
  files: ParsedEntry[];
  /** The entries that could be read, by path. Ids may repeat: a check says so. */
  entries: KnownError[];
  /** What no pattern may match: the files that `healthy_logs` names. */
  healthyLogs: HealthyLog[];
};

export type HealthyLog = { path: string; text: string };

/** Settings live here, at the root of the KB. */
export const SETTINGS_FILE = 'kedb.yaml';

/** The entries that may be answers: read, the first of their id, and no drafts. */
export function answerableEntries({ entries }: Kb): KnownError[] {
  const seen = new Set<string>();
  return entries.filter(({ error_id, in_kb }) => in_kb && !seen.has(error_id) && seen.add(error_id));
}

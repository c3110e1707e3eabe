import type { KnownError } from '../../generated/known-error.ts';
import type { SourceText } from '../../lib/text/source-text.ts';
import type { ParsedEntry } from '../entry/parse-entry.ts';
import type { SettingsSource } from './settings/parse-settings.ts';
import type { Settings } from './settings/settings.ts';

/**
 * A file of the knowledge base; `path` is relative to its root, with /; `tooLarge` is its size in bytes. `name` is the path of a settings
 * file that is used instead of kedb.yaml.
 */
export type KbFile =
  | { path: string; bytes: Uint8Array; name?: string }
  | { path: string; bytes: null; unreadable: string }
  | { path: string; bytes: null; tooLarge: number };

/** A knowledge base, with everything that kedb can read of it. */
export type Kb = {
  settings: Settings;
  /** The name of the settings file in messages. */
  settingsName: string;
  /** null without a kedb.yaml. */
  settingsFile: SettingsSource | null;
  /** Every entry file, readable or not, by path. */
  files: ParsedEntry[];
  /** The readable entries, by path. Ids may repeat; ids/unique reports that. */
  entries: KnownError[];
  /** The logs of `healthy_logs`, which no pattern may match. */
  healthyLogs: HealthyLog[];
  /** The text of `COUNTS_FILE`; null if there is none, or if it is not UTF-8. */
  counts: SourceText | null;
};

export type HealthyLog = { path: string; text: string };

/** The settings file, at the root of the knowledge base. */
export const SETTINGS_FILE = 'kedb.yaml';

/** The counts of sync, below the root of the knowledge base. */
export const COUNTS_FILE = '.kedb/counts.json';

/** The answerable entries: readable, the first of their id, and not drafts. */
export function answerableEntries({ entries }: Kb): KnownError[] {
  const seen = new Set<string>();
  return entries.filter(({ error_id, in_kb }) => in_kb && !seen.has(error_id) && seen.add(error_id));
}

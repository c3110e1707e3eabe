import type { Access, Group, SettingsFile } from '../../../generated/settings.ts';

/** kb/kedb.yaml with its defaults filled in. */
export type Settings = {
  name: string;
  /** https URL of the repository that holds the KB, for edit links. */
  repository: string | null;
  branch: string;
  /** The folder of the knowledge base in its repository, without / at either end; empty for the root. */
  folder: string;
  access: Access;
  groups: Record<string, Group>;
  planned_errors: string[];
  /** null: only plain commands are offered. */
  allowed_commands: string[] | null;
  max_attempts: number;
  /** From 0 to 1; null: any rate is enough. */
  min_success_rate: number | null;
  /** Durations as the file has them: `countingRules` reads them. */
  echo_window: string;
  merge_within: string;
  stale_after: string;
  /** Labels by whose values incidents are counted apart. */
  count_by: string[];
  /** Labels that a fingerprint made by kedb leaves out. */
  replica_labels: string[];
  /** Senders of alerts beside the usual one. */
  sources: string[];
  /** Globs of logs that no pattern may match. */
  healthy_logs: string[];
  /** The team's own headings for each section. */
  sections: NonNullable<SettingsFile['sections']>;
  /** Globs of files that kedb does not read. */
  ignore: string[];
  /** The unit of occurrence_count and History. */
  occurrences: NonNullable<SettingsFile['occurrences']>;
  /** The lines that sync writes into History. */
  history: NonNullable<SettingsFile['history']>;
};

/** The least `stale_after`. Alertmanager repeats what fires every few hours, so a shorter time would end and open episodes all day. */
export const LEAST_STALE_AFTER = '1h';

export const DEFAULT_SETTINGS: Settings = {
  name: 'Known errors',
  repository: null,
  branch: 'main',
  folder: 'kb',
  access: 'token',
  groups: {},
  planned_errors: [],
  allowed_commands: null,
  max_attempts: 3,
  min_success_rate: null,
  echo_window: '90s',
  merge_within: '15m',
  stale_after: '7d',
  count_by: [],
  replica_labels: [],
  sources: [],
  healthy_logs: ['**/*.healthy.log'],
  sections: {},
  ignore: [],
  occurrences: 'alerts',
  history: 'daily',
};

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
  /** Globs of logs that no pattern may match. */
  healthy_logs: string[];
  /** Globs of files that kedb does not read. */
  ignore: string[];
  /** The unit of occurrence_count and History. */
  occurrences: NonNullable<SettingsFile['occurrences']>;
  /** The lines that sync writes into History. */
  history: NonNullable<SettingsFile['history']>;
};

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
  healthy_logs: ['**/*.healthy.log'],
  ignore: [],
  occurrences: 'alerts',
  history: 'daily',
};

// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.
import type { ErrorId } from './entry.ts';

/**
 * Who may read the pages and lists of the API. token (default): people with KEDB_API_TOKEN. open: everyone, including alerts. cloudflare-access: people whom Cloudflare Access lets through.
 */
export type Access = 'open' | 'token' | 'cloudflare-access';
/**
 * a duration in Prometheus' syntax, like 90s or 1h30m
 */
export type SettingsDuration = string;
export type LabelNames = string[];
/**
 * off, info, warning or error
 */
export type CheckLevel = 'off' | 'info' | 'warning' | 'error';
/**
 * Items: A heading. Capitals, numbers and emoji make no difference.
 */
export type Headings = string[];

export interface Group {
  /**
   * How to reach the group: a channel or a phone number
   */
  contact?: string;
  owners?: string[];
  url?: string;
}
/**
 * kb/kedb.yaml: the settings of the knowledge base. Every key is optional.
 */
export interface SettingsFile {
  $schema?: string;
  name?: string;
  /**
   * The https address of the repository of the knowledge base, for edit links, without a user or a password: https://github.com/OWNER/REPO
   */
  repository?: string;
  /**
   * The name of the branch for edit links, without spaces and signs such as : ? *. Default: main.
   */
  branch?: string;
  /**
   * The folder of the knowledge base in that repository, for edit links, without . and .. and without / at its ends. Empty for the root. Default: kb.
   */
  folder?: string;
  access?: Access;
  /**
   * Resolution groups. If you list any, every entry must use one of them.
   */
  groups?: {
    [k: string]: Group;
  };
  /**
   * Ids of entries that do not exist yet. Other entries may refer to them.
   */
  planned_errors?: ErrorId[];
  /**
   * Commands that auto-fix may offer, as shell words. * matches one word that is not an option. If set, kedb offers only these. Default: only plain commands (restarts, reloads and other small fixes that kedb knows, without placeholders, operators or variables) in which fix/dangerous finds nothing.
   *
   * Items: A command that begins with the name of its program: a * there would allow any program.
   */
  allowed_commands?: string[];
  /**
   * The level of each rule, by its id.
   */
  checks?: {
    [k: string]: CheckLevel;
  };
  /**
   * The number of failed attempts in an episode after which the plan escalates. Default: 3.
   */
  max_attempts?: number;
  /**
   * The lowest success rate for auto-fix. After 5 reported attempts, kedb no longer offers a fix with a lower rate. Default: no limit.
   */
  min_success_rate?: number;
  /**
   * The unit of occurrence_count and History: alerts, or incidents, which are times at which an entry went from no open alert to one. Default: alerts.
   */
  occurrences?: 'alerts' | 'incidents';
  /**
   * The lines that sync writes into History. daily: one a day. monthly: one a day, which become one a month when the month is over. none: no lines. Default: daily.
   */
  history?: 'daily' | 'monthly' | 'none';
  echo_window?: SettingsDuration;
  merge_within?: SettingsDuration;
  count_by?: LabelNames;
  replica_labels?: LabelNames;
  /**
   * Names of further Alertmanagers, each with alerts of its own: the one named eu sends to /webhooks/alertmanager/eu. Default: none; /webhooks/alertmanager always works.
   *
   * Items: A name of up to 63 lower-case letters, digits and hyphens
   */
  sources?: string[];
  stale_after?: SettingsDuration;
  /**
   * Logs without errors, as globs relative to the knowledge base's root. No pattern may match their lines. Default: ** /*.healthy.log.
   */
  healthy_logs?: string[];
  /**
   * Headings of your own for the sections that kedb knows, in any language. They add to the headings that it knows already.
   */
  sections?: {
    Symptoms?: Headings;
    'Common Causes'?: Headings;
    'Resolution Group'?: Headings;
    'Diagnosis Steps'?: Headings;
    Resolution?: Headings;
    Notes?: Headings;
    History?: Headings;
    References?: Headings;
  };
  /**
   * Files that kedb does not read, as globs relative to the knowledge base's root. Default: none.
   */
  ignore?: string[];
}

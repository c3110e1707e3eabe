// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.
import type { ErrorId } from './entry.ts';

/**
 * Who may read the pages and what the API lists. token if left out: whoever has KEDB_API_TOKEN. open: anyone, alerts included. cloudflare-access: whom Cloudflare Access lets through.
 */
export type Access = 'open' | 'token' | 'cloudflare-access';
/**
 * off, info, warning or error
 */
export type CheckLevel = 'off' | 'info' | 'warning' | 'error';

export interface Group {
  /**
   * Where to reach them: a channel, a phone number
   */
  contact?: string;
  owners?: string[];
  url?: string;
}
/**
 * kb/kedb.yaml: what holds for the whole knowledge base. Every key is optional.
 */
export interface SettingsFile {
  $schema?: string;
  name?: string;
  /**
   * Where the KB's files are, for edit links: https://github.com/OWNER/REPO
   */
  repository?: string;
  branch?: string;
  /**
   * Where the KB is in that repository, for edit links: kb if left out, empty for its root.
   */
  folder?: string;
  access?: Access;
  /**
   * Resolution groups. If any is listed, every entry's group must be one of them.
   */
  groups?: {
    [k: string]: Group;
  };
  /**
   * Ids that entries may refer to although they are not written yet.
   */
  planned_errors?: ErrorId[];
  /**
   * Commands that auto-fix may offer, as shell words; * stands for any one word that is no option. Left out: any command.
   */
  allowed_commands?: string[];
  /**
   * The level of a check, or of a kind of problem found while reading, by its id.
   */
  checks?: {
    [k: string]: CheckLevel;
  };
  /**
   * Failed attempts within an episode after which the plan escalates; 3 if left out.
   */
  max_attempts?: number;
  /**
   * Auto-fix is no longer offered for an entry whose fix worked less often than this, once it was tried 5 times. Left out: any rate will do.
   */
  min_success_rate?: number;
  /**
   * Logs in which nothing is wrong, as globs from the KB's root: no pattern may match a line of theirs. ** /*.healthy.log if left out.
   */
  healthy_logs?: string[];
}

import type { LedgerOccurrences } from '../../generated/api.ts';
import type { Settings } from '../kb/settings/settings.ts';

/** The input of sync: the files at one commit, and the totals of the ledgers. */
export type SyncInput = {
  /** The entry files, by their path below the knowledge base. */
  files: ReadonlyMap<string, string>;
  /** The text of `COUNTS_FILE` at the same commit; null if there is none. */
  countsText: string | null;
  settings: Pick<Settings, 'occurrences' | 'history' | 'sections'>;
  ledgers: readonly LedgerOccurrences[];
  /** Who writes the History lines. */
  actor: string;
  /** Now, in milliseconds since 1970. */
  at: number;
};

type CountedEntry = { errorId: string; path: string; added: number };

/** Why some occurrences stay uncounted for now. A later sync adds them. */
export type SyncProblem = { errorId: string | null; path: string | null; message: string };

/** A finding of sync besides new occurrences, and what it did. */
type SyncNote = { errorId: string | null; message: string };

/** One commit. The edits and the counts file belong together. */
export type SyncPlan = {
  edits: Map<string, string>;
  /** Null if there is nothing to commit. */
  countsText: string | null;
  counted: CountedEntry[];
  problems: SyncProblem[];
  notes: SyncNote[];
  /** Why sync counts nothing at all; null if it does count. */
  refusal: SyncProblem | null;
};

import type { LogTally, UnmatchedTally } from '../../core/answer/log-tally.ts';

/** A message to the thread that matches. */
export type MatchJob = { log: Blob; indexUrl: string };

/** A group of unmatched lines, and the form for a new entry; null if kedb.yaml names no repository. */
export type UnmatchedGroupShown = UnmatchedTally & { draftUrl: string | null };

export type FinishedTally = Omit<LogTally, 'unmatched'> & {
  unmatched: UnmatchedGroupShown[];
  kbVersion: string;
};

/** A message from the thread that matches. */
export type MatchNews =
  | { kind: 'progress'; bytes: number; lines: number }
  | { kind: 'done'; tally: FinishedTally }
  | { kind: 'failed'; message: string };

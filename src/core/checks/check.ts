import type { AlertSample, KnownError, Sample } from '../../generated/known-error.ts';
import type { Match } from '../../generated/match.ts';
import type { Problem, ProblemSeverity } from '../../generated/report.ts';
import type { BulkWork } from '../../lib/engine/engine.ts';
import type { Range } from '../../lib/text/source-text.ts';
import { locateValue, type ParsedEntry } from '../entry/parse-entry.ts';
import type { Kb } from '../kb/kb.ts';
import type { KbMatcher } from '../match/kb-matcher.ts';
import type { ProblemKind } from '../problem/reading-problems.ts';
import type { HealthyLine } from './support/healthy-index.ts';

/** A file with a parsed entry; `lost`: the keys that do not fit the schema. */
export type ReadEntry = ParsedEntry & { entry: KnownError; lost: ReadonlySet<string> };

/** A knowledge base to compare with. */
export type Version = {
  kb: Kb;
  entries: readonly ReadEntry[];
  /** Including the ids of files that kedb cannot read. */
  claimedIds: ReadonlySet<string>;
};

/** The best matches of a record of a sample, and those of the entries that have the sample. `isCut`: there are others. */
export type SampleAnswer = { matches: readonly Match[]; isCut: boolean };

export type CheckContext = {
  kb: Kb;
  /** The entries that kedb can read, completely or in part. */
  entries: readonly ReadEntry[];
  /** The matcher over the answerable entries, as in the Worker. */
  matcher: KbMatcher;
  /** The matcher's answers to the records of a sample, of which nearly all samples have one. Memoized. */
  answersTo: (sample: Sample) => readonly SampleAnswer[];
  /** The matcher's answer to a sample alert of an entry. Memoized. */
  answerToAlert: (sample: AlertSample, owner: string) => SampleAnswer;
  /** The work that is left for all matching of this run. If none is left, the answers to later samples are unknown. */
  matching: BulkWork;
  /** Healthy log lines of common programs, shipped with kedb. The team's own logs are in `kb`. */
  healthyLogs: readonly HealthyLine[];
  /** The knowledge base before the change (the base of a pull request); null without a base. */
  base: Version | null;
};

/** A finding of a rule. The runner adds the id, and the severity if it is missing. */
export type CheckDiagnostic = Range & {
  file: string;
  message: string;
  help?: string;
  severity?: ProblemSeverity;
  fingerprint?: string;
  /** Other files that contribute to the problem. A change to one of them may cause or fix it. */
  because?: string[];
};

/** One rule over the knowledge base. A check never imports another one. */
export type Check = ProblemKind & {
  /** The rule needs a base. Without one, its allow-comments do not count as unused. */
  needsBase?: true;
  /** The rule compares with kedb.yaml. If kedb cannot use that file, the defaults apply, and the findings would mislead. */
  needsSettings?: true;
  /** All problems of a kind are one problem of the knowledge base. */
  isOneProblem?: true;
  /** The rule skips entries in which one of these keys does not fit the schema. */
  needs?: readonly (keyof KnownError)[];
  run: (context: CheckContext) => Iterable<CheckDiagnostic>;
};

/** The ids of all files, even of files with errors. */
export function claimedIds({ files }: Kb): Set<string> {
  return new Set(files.flatMap(({ claimedId }) => claimedId ?? []));
}

/** A diagnostic at a value of the front matter; at the start of the file without such a value. */
export function atValue(
  file: Pick<ParsedEntry, 'source' | 'yaml'>,
  path: readonly string[],
  message: string,
  help?: string,
): CheckDiagnostic {
  return { file: file.source.path, ...locateValue(file, path), message, ...(help && { help }) };
}

/** Turns the findings of a rule into problems. */
export function toProblems({ id, severity }: ProblemKind, diagnostics: Iterable<CheckDiagnostic>): Problem[] {
  return [...diagnostics].map((diagnostic) => ({
    check: id,
    severity,
    ...diagnostic,
    help: diagnostic.help ?? null,
  }));
}

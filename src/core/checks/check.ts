import type { KnownError, Sample } from '../../generated/known-error.ts';
import type { RecordAnswer } from '../../generated/match.ts';
import type { Problem, ProblemSeverity } from '../../generated/report.ts';
import type { BatchWork } from '../../lib/engine/engine.ts';
import type { Range } from '../../lib/text/source-text.ts';
import { locateValue, type ParsedEntry } from '../entry/parse-entry.ts';
import type { Kb } from '../kb/kb.ts';
import type { KbMatcher } from '../match/kb-matcher.ts';
import type { ProblemKind } from '../problem/reading-problems.ts';
import type { HealthyLine } from './support/healthy-index.ts';

/** A file that could be read, with its entry; `lost`: the keys that do not fit the schema, empty where all do. */
export type ReadEntry = ParsedEntry & { entry: KnownError; lost: ReadonlySet<string> };

/** A knowledge base to compare with. */
export type Version = {
  entries: readonly ReadEntry[];
  /** Ids of files that could not be read included. */
  claimedIds: ReadonlySet<string>;
};

export type CheckContext = {
  kb: Kb;
  /** The entries that could be read, if only in part. */
  entries: readonly ReadEntry[];
  /** Over the answerable entries, as the Worker will have them. */
  matcher: KbMatcher;
  /** What the matcher says of a sample; asked often, matched once, and without near misses. */
  answerTo: (sample: Sample) => RecordAnswer;
  /** What is left for all matching of this run. Once it is spent, nothing is known of the samples that come later. */
  matching: BatchWork;
  /** Of logs in the styles of common programs; those of the team are in the knowledge base. */
  healthyLogs: readonly HealthyLine[];
  /** The knowledge base before the change (a pull request's base); null where there is nothing to compare with. */
  base: Version | null;
};

/** What a check found; its id, and its severity unless given here, are added by the runner. */
export type CheckDiagnostic = Range & {
  file: string;
  message: string;
  help?: string;
  severity?: ProblemSeverity;
  /** Other files that have a part in it: a change that touches one of them has made this problem, or could mend it. */
  because?: string[];
};

/** One rule over the knowledge base. A check never imports another one. */
export type Check = ProblemKind & {
  /** It finds nothing without a base to compare with: an allow-comment for it is then not called unused. */
  needsBase?: true;
  /** It is not shown an entry of which one of these keys does not fit the schema: what it would miss is not missing. */
  needs?: readonly (keyof KnownError)[];
  run: (context: CheckContext) => Iterable<CheckDiagnostic>;
};

/** The ids of all files, in whatever state they are. */
export function claimedIds({ files }: Kb): Set<string> {
  return new Set(files.flatMap(({ claimedId }) => claimedId ?? []));
}

/** A diagnostic at a value of the front matter; at the opening fence where there is no such value. */
export function atValue(
  file: ParsedEntry,
  path: readonly string[],
  message: string,
  help?: string,
): CheckDiagnostic {
  return { file: file.path, ...locateValue(file, path), message, ...(help && { help }) };
}

/** What a check, or whatever directs the checks, found → problems of its kind. */
export function toProblems({ id, severity }: ProblemKind, diagnostics: Iterable<CheckDiagnostic>): Problem[] {
  return [...diagnostics].map((diagnostic) => ({
    check: id,
    severity,
    ...diagnostic,
    help: diagnostic.help ?? null,
  }));
}

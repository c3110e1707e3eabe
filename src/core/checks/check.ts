import { locateValue, type ParsedEntry } from '../entry/parse-entry.ts';
import type { KnownError, Problem, ProblemSeverity, RecordAnswer, Sample } from '../generated/types.ts';
import type { Kb } from '../kb/kb.ts';
import type { KbMatcher } from '../match/kb-matcher.ts';
import type { Range } from '../problem.ts';

/** A file that could be read, with its entry. */
export type ReadEntry = ParsedEntry & { entry: KnownError };

export type CheckContext = {
  kb: Kb;
  /** The entries that could be read. */
  entries: readonly ReadEntry[];
  /** Over the answerable entries, as the Worker will have them. */
  matcher: KbMatcher;
  /** What the matcher says of a sample; asked often, matched once. */
  answerTo: (sample: Sample) => RecordAnswer;
  /** The knowledge base before the change (a pull request's base); null where there is nothing to compare with. */
  base: Kb | null;
};

/** What a check found; its id, and its severity unless given here, are added by the runner. */
export type CheckFinding = Range & {
  file: string;
  message: string;
  help?: string;
  severity?: ProblemSeverity;
};

/** One rule over the knowledge base. A check never imports another one. */
export type Check = {
  /** group/name, for ever: people write it into their settings. */
  id: string;
  severity: ProblemSeverity;
  /** What is right, in half a sentence. */
  summary: string;
  run: (context: CheckContext) => Iterable<CheckFinding>;
};

/** A finding at a value of the front matter; at the opening fence where there is no such value. */
export function atValue(
  file: ParsedEntry,
  path: readonly string[],
  message: string,
  help?: string,
): CheckFinding {
  return { file: file.path, ...locateValue(file, path), message, ...(help && { help }) };
}

export function runCheck(check: Check, context: CheckContext): Problem[] {
  return [...check.run(context)].map(({ severity, help, ...finding }) => ({
    check: check.id,
    severity: severity ?? check.severity,
    help: help ?? null,
    ...finding,
  }));
}

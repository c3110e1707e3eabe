import type { CheckReport, RecordAnswer } from '../generated/types.ts';
import { compileKb } from '../kb/compile-kb.ts';
import type { Kb, KbFile } from '../kb/kb.ts';
import { answerableEntries, loadKb } from '../kb/load-kb.ts';
import { toIndexEntry } from '../match/index-entry.ts';
import { createKbMatcher, type KbMatcher } from '../match/kb-matcher.ts';
import { compilePattern } from '../match/pattern.ts';
import { compareProblems, type Problem, type ProblemSeverity } from '../problem.ts';
import { ALL_CHECKS } from './all-checks.ts';
import { type CheckContext, type ReadEntry, runCheck } from './check.ts';

export type CheckedKb = { kb: Kb; report: CheckReport };

export type CheckOptions = {
  /** The files before the change, for the checks that compare. */
  base?: readonly KbFile[];
};

/** Reads the files, runs every check over them, and reports all that is wrong, in the order of the files. */
export function checkKb(files: readonly KbFile[], { base }: CheckOptions = {}): CheckedKb {
  const { value: kb, problems } = loadKb(files);
  const context = createContext(kb, base ? loadKb(base).value : null);
  const found = ALL_CHECKS.flatMap((check) => runCheck(check, context));
  return { kb, report: toReport(kb, [...problems, ...found].sort(compareProblems)) };
}

function createContext(kb: Kb, base: Kb | null): CheckContext {
  const searchable = answerableEntries(kb)
    .map(toIndexEntry)
    .map((entry) => ({
      ...entry,
      patterns: entry.patterns.filter((source) => !compilePattern(source).error),
    }));
  const matcher = createKbMatcher(searchable);
  return { kb, entries: kb.files.filter(isRead), matcher, answerTo: rememberAnswers(matcher), base };
}

/** Several checks ask of the same samples. */
function rememberAnswers({ matchRecord }: KbMatcher): CheckContext['answerTo'] {
  const answers = new Map<string, RecordAnswer>();
  return ({ text }) => {
    const answer = answers.get(text) ?? matchRecord(text, 1);
    answers.set(text, answer);
    return answer;
  };
}

function isRead(file: Kb['files'][number]): file is ReadEntry {
  return file.entry !== null;
}

function toReport(kb: Kb, problems: Problem[]): CheckReport {
  const count = (severity: ProblemSeverity) =>
    problems.filter((problem) => problem.severity === severity).length;
  return {
    problems,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    entries: kb.files.length,
    kb_version: compileKb(kb).version,
  };
}

import type { CheckReport, Problem, ProblemSeverity } from '../../generated/report.ts';
import { maskSecrets } from '../../lib/secrets/secrets.ts';
import { parseSamplePath } from '../entry/samples.ts';
import { changedFiles, isOwnTo, isTouchedBy, unitOf } from '../kb/changed-files.ts';
import type { KbFile } from '../kb/kb.ts';
import { fileProblem } from '../kb/kb-texts.ts';
import { loadKb, type OnProgress } from '../kb/load-kb.ts';
import { Snapshot } from '../kb/snapshot.ts';
import { compareProblems } from '../problem/problem.ts';
import { isUnusable } from '../problem/reading-problems.ts';
import { ALL_CHECKS } from './all-checks.ts';
import { type Check, type CheckContext, toProblems } from './check.ts';
import { addedAllows } from './run/added-allows.ts';
import { applyAllows } from './run/apply-allows.ts';
import { contextFor, createContext } from './run/context.ts';
import { applyLevels, levelProblems } from './run/levels.ts';
import { loosenedSettings } from './run/loosened-settings.ts';
import { mergeProblems } from './run/one-problem.ts';
import { limitProblems } from './run/report-limits.ts';
import type { HealthyLine } from './support/healthy-index.ts';

export type CheckedKb = {
  snapshot: Snapshot;
  /** The base; null without one. */
  base: Snapshot | null;
  report: CheckReport;
};

/** An info only asks whether YAML dropped a text. */
const isMisreadText = ({ check, severity }: Problem) =>
  check === 'front-matter/misread' && severity !== 'info';

export type CheckOptions = {
  /** The files before the change, for the rules that compare. */
  base?: readonly KbFile[];
  /** Healthy log lines of common programs. Pass the same array each time: it is the key of the memoized index. */
  healthyLogs?: readonly HealthyLine[];
  /** The files whose problems to report; by default all. kedb reads and matches the whole knowledge base in any case. */
  only?: readonly string[];
  onProgress?: OnProgress;
};

/** Reads the files, runs every rule over them, and reports all problems, sorted by file. */
export function checkKb(files: readonly KbFile[], options: CheckOptions = {}): CheckedKb {
  const { healthyLogs = [], only, onProgress } = options;
  const { value: kb, diagnostics } = loadKb(files, onProgress);
  const snapshot = new Snapshot(kb);
  const base = options.base ? new Snapshot(loadKb(options.base).value) : null;
  const context = createContext(snapshot, base, { healthyLogs, onProgress });
  const ran = runChecks(context, onProgress);
  const loosened = base ? [...loosenedSettings(kb, base.kb), ...addedAllows(kb, base.kb)] : [];
  const found = [...diagnostics, ...levelProblems(kb), ...loosened, ...ran, ...spentProblem(context)];
  const settled = settle(withoutConsequences(found), context);
  const shown = only ? settled.filter(isOwnTo(only)) : settled;
  const touched = only ?? (options.base ? changedFiles(options.base, files) : []);
  return { snapshot, base, report: toReport(snapshot, mergeProblems(shown, isTouchedBy(touched))) };
}

/** Without this problem, a sample that kedb did not match would look correct. */
function spentProblem({ matching }: CheckContext): Problem[] {
  if (matching.units > 0) return [];
  const message =
    'the samples and patterns need more matching than one run allows, so kedb did not match all of them';
  const help =
    'Keep fewer and shorter samples and healthy logs, and give every pattern a word that it requires.';
  return [fileProblem('kb/too-much', '.', message, help)];
}

/**
 * Without problems that another one explains: kedb cannot tell whether a file that it could not read has a sample, and a pattern of which
 * YAML dropped a part is not what its author wrote.
 */
function withoutConsequences(found: readonly Problem[]): Problem[] {
  const unread = new Set(found.filter(isUnusable).map(({ file }) => file));
  const entries = new Set([...unread].filter((file) => parseSamplePath(file)).map(unitOf));
  const lineOf = ({ file, line }: Problem) => `${line} ${file}`;
  const misread = new Set(found.filter(isMisreadText).map(lineOf));
  return found.filter((problem) => {
    const { check, file } = problem;
    const needsSamples = check === 'samples/missing' || check === 'patterns/untested';
    if (needsSamples && entries.has(unitOf(file))) return false;
    return !check.startsWith('patterns/') || !misread.has(lineOf(problem));
  });
}

function runChecks(context: CheckContext, onProgress?: OnProgress): Problem[] {
  return ALL_CHECKS.flatMap((check, index) => {
    onProgress?.({ step: check.id, done: index, total: ALL_CHECKS.length });
    if (!canCheck(check, context)) return [];
    return toProblems(check, check.run(contextFor(check, context)));
  });
}

/** Allow-comments of a rule that cannot check are not unused. */
function canCheck({ needsBase, needsSettings }: Check, { kb, base }: CheckContext): boolean {
  const hasSettings = kb.settingsFile === null || kb.settingsFile.isValid;
  return (!needsBase || base !== null) && (!needsSettings || hasSettings);
}

/** Applies the allow-comments and the levels of kedb.yaml. Comments come first, so that a rule that is off does not make its comments unused. */
function settle(found: readonly Problem[], context: CheckContext): Problem[] {
  const { kb, base } = context;
  const idle = new Set(ALL_CHECKS.filter((check) => !canCheck(check, context)).map(({ id }) => id));
  const kept = applyAllows(found, kb, base?.kb ?? null, (id) => !idle.has(id));
  return applyLevels(kept, kb, base?.kb ?? null).sort(compareProblems);
}

/** Masks secrets: a message may quote a log line or a command, and reports are public. */
function withoutSecrets({ message, help, ...problem }: Problem): Problem {
  return { ...problem, message: maskSecrets(message), help: help && maskSecrets(help) };
}

function toReport({ kb, version }: Snapshot, problems: Problem[]): CheckReport {
  const count = (severity: ProblemSeverity) =>
    problems.filter((problem) => problem.severity === severity).length;
  return {
    problems: limitProblems(problems).map(withoutSecrets),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    entries: kb.files.length,
    kb_version: version,
  };
}

import type { KnownError } from '../../generated/known-error.ts';
import type { CheckReport, Problem } from '../../generated/report.ts';
import type { Parsed } from '../../lib/diagnostics/diagnostic.ts';
import { decodeText } from '../../lib/encoding/decode-text.ts';
import { createGlob } from '../../lib/regex/glob.ts';
import { createSourceText, type SourceText } from '../../lib/text/source-text.ts';
import { append } from '../../lib/util/lists.ts';
import { nameSectionsWith } from '../entry/body/sections.ts';
import { type ParsedEntry, parseEntry } from '../entry/parse-entry.ts';
import { parseSamplePath, readSampleFile } from '../entry/samples.ts';
import { compareProblems } from '../problem/problem.ts';
import { isEntryPath, isKbFile, misnamedFiles, SampleOwners, withoutIgnored } from './file-names.ts';
import { COUNTS_FILE, type HealthyLog, type Kb, type KbFile, SETTINGS_FILE } from './kb.ts';
import { fileProblem, readTexts, withoutConflictSigns } from './kb-texts.ts';
import { countLines, RunBudget, type RunLimits } from './run-budget.ts';
import { parseSettings, type SettingsSource } from './settings/parse-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings/settings.ts';

/** Reads each file separately. A file that cannot be read is a problem, and the others are still read. */
export function loadKb(
  all: readonly KbFile[],
  onProgress?: OnProgress,
  limits?: RunLimits,
): Parsed<Kb, Problem> {
  const problems: Problem[] = [];
  const budget = new RunBudget(limits);
  const settingsText = readTexts(all, (path) => path === SETTINGS_FILE, problems);
  const { settings, settingsFile } = loadSettings(settingsText, problems);
  const files = withoutIgnored(all, settings);
  const owners = new SampleOwners(files);
  append(problems, misnamedFiles(files, owners));
  const texts = readTexts(files, isKbFile, problems, (path, size) => budget.takeFile(path, size));
  const reading = { settings, problems, budget, conflicted: conflictedFiles(problems) };
  const parsed = loadEntries(texts, reading, onProgress);
  attachSamples(texts, parsed, owners, reading);
  const entries = parsed.flatMap(({ entry }) => entry ?? []);
  if (parsed.length === 0) problems.push(emptyKb());
  const healthyLogs = loadHealthyLogs(files, settings, problems, budget);
  return {
    value: {
      settings,
      settingsName: settingsNameOf(files),
      settingsFile,
      files: parsed,
      entries,
      healthyLogs,
      counts: readCountsFile(all),
    },
    diagnostics: append(problems, budget.problems).sort(compareProblems),
  };
}

/** The files of one knowledge base share this while kedb reads them; `conflicted`: the files with a merge conflict. */
type Reading = {
  settings: Settings;
  problems: Problem[];
  budget: RunBudget;
  conflicted: ReadonlySet<string>;
};

/** As sync reads it: with a BOM and CRLF, too. */
function readCountsFile(files: readonly KbFile[]): SourceText | null {
  const bytes = files.find(({ path }) => path === COUNTS_FILE)?.bytes;
  const text = bytes ? decodeText(bytes).value : null;
  return text === null ? null : createSourceText(COUNTS_FILE, text);
}

function loadSettings(
  texts: Map<string, string>,
  problems: Problem[],
): { settings: Settings; settingsFile: SettingsSource | null } {
  const text = texts.get(SETTINGS_FILE);
  if (text === undefined) return { settings: DEFAULT_SETTINGS, settingsFile: null };
  const { value: settings, file: settingsFile, diagnostics: found } = parseSettings(SETTINGS_FILE, text);
  append(problems, withoutConsequences(found, conflictedFiles(problems)));
  return { settings, settingsFile };
}

function settingsNameOf(files: readonly KbFile[]): string {
  const file = files.find(({ path }) => path === SETTINGS_FILE);
  return (file && 'name' in file && file.name) || SETTINGS_FILE;
}

function loadEntries(
  texts: Map<string, string>,
  { settings, problems, budget, conflicted }: Reading,
  onProgress?: OnProgress,
): ParsedEntry[] {
  const context = { work: budget.body, nameSection: nameSectionsWith(settings.sections) };
  return [...texts]
    .filter(([path]) => isEntryPath(path))
    .map(([path, text], done, { length: total }) => {
      onProgress?.({ step: 'reading entries', done, total });
      const { value, diagnostics: found } = parseEntry(path, text, context);
      append(problems, withoutConsequences(found, conflicted));
      return withinBudget(value, budget);
    });
}

/** The signs of a merge conflict are no YAML. That is the same mistake, and not another one. */
function withoutConsequences(found: readonly Problem[], conflicted: ReadonlySet<string>): Problem[] {
  return found.filter(
    ({ file, check }) => !conflicted.has(file) || !/^(?:front-matter|settings)\//.test(check),
  );
}

function conflictedFiles(problems: readonly Problem[]): Set<string> {
  return new Set(problems.flatMap(({ check, file }) => (check === 'kb/conflict' ? file : [])));
}

/** An entry beyond the budget is no answer, and no rule compiles its expressions. */
function withinBudget(file: ParsedEntry, budget: RunBudget): ParsedEntry {
  const entry = file.entry ?? file.partial?.entry;
  return !entry || budget.takeEntry(entry) ? file : { ...file, entry: null, partial: null };
}

/** Sample files are logs of errors, so no glob makes them healthy. */
function loadHealthyLogs(
  files: readonly KbFile[],
  { healthy_logs }: Settings,
  problems: Problem[],
  budget: RunBudget,
): HealthyLog[] {
  const globs = healthy_logs.map(createGlob);
  const isHealthyLog = (path: string) =>
    path.endsWith('.log') && parseSamplePath(path) === null && globs.some((fits) => fits(path));
  const texts = readTexts(files, isHealthyLog, problems, (path, size) => budget.takeFile(path, size));
  return [...texts]
    .filter(([path, text]) => budget.takeLines(path, countLines(text)))
    .map(([path, text]) => ({ path, text }));
}

function attachSamples(
  texts: Map<string, string>,
  parsed: ParsedEntry[],
  owners: SampleOwners,
  { problems, budget, conflicted }: Reading,
): void {
  const byBasename = new Map(parsed.map((file) => [file.path.replace(/\.md$/, ''), file]));
  for (const [path, text] of texts) {
    const sampleFile = parseSamplePath(path);
    if (!sampleFile) continue;
    const owner = byBasename.get(sampleFile.basename);
    if (!owner) problems.push(orphanSamples(path, owners.moveSample(path, sampleFile.basename)));
    else if (budget.takeLines(path, countLines(text))) {
      const records = conflicted.has(path) ? withoutConflictSigns(text) : text;
      append(samplesOf(owner)?.[sampleFile.kind] ?? [], readSampleFile(sampleFile, path, records));
    }
  }
}

function samplesOf({ entry, partial }: ParsedEntry): KnownError['samples'] | undefined {
  return (entry ?? partial?.entry)?.samples;
}

function orphanSamples(path: string, help: string): Problem {
  const message = 'this sample file belongs to no entry';
  return { ...fileProblem('samples/orphan', path, message, help), severity: 'warning' };
}

function emptyKb(): Problem {
  const help =
    'Check the path, or add an entry: a Markdown file with front matter, such as redis/ERROR-001-redis-connection-refused.md.';
  return fileProblem('kb/empty', '.', 'this knowledge base has no entries', help);
}

/** The progress of a long task. */
export type Progress = { step: string; done: number; total: number };

/** Called from time to time. The core has no clock, so the listener decides when to show it. */
export type OnProgress = (progress: Progress) => void;

/** Replaces the settings of the knowledge base; null for the defaults. `name` is the path of their file in messages. */
export function withOtherSettings(
  files: readonly KbFile[],
  bytes: Uint8Array | null,
  name: string,
): KbFile[] {
  const others = files.filter(({ path }) => path !== SETTINGS_FILE);
  return bytes ? [...others, { path: SETTINGS_FILE, bytes, name }] : others;
}

/** The report, with the path of the settings file that was used, relative to the folder of the knowledge base. */
export function nameSettings<T extends { report: CheckReport; files: KbFile[] }>(
  checked: T,
  path: string,
): T {
  const named = (file: string) => (file === SETTINGS_FILE ? path : file);
  const problems = checked.report.problems.map((problem) => ({ ...problem, file: named(problem.file) }));
  const files = checked.files.map((file) => ({ ...file, path: named(file.path) }));
  return { ...checked, report: { ...checked.report, problems }, files };
}

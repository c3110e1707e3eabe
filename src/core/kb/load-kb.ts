import type { KnownError } from '../../generated/known-error.ts';
import type { Problem } from '../../generated/report.ts';
import type { Parsed } from '../../lib/diagnostics/diagnostic.ts';
import { decodeText } from '../../lib/encoding/decode-text.ts';
import { createGlob } from '../../lib/text/glob.ts';
import { START_OF_FILE } from '../../lib/text/source-text.ts';
import { compareText } from '../../lib/util/compare-text.ts';
import type { OnProgress } from '../../lib/util/progress.ts';
import { type ParsedEntry, parseEntry } from '../entry/parse-entry.ts';
import { parseSamplePath, readSampleFile } from '../entry/samples.ts';
import { compareProblems } from '../problem/problem.ts';
import type { ReadingId } from '../problem/reading-problems.ts';
import { type HealthyLog, type Kb, type KbFile, SETTINGS_FILE } from './kb.ts';
import { parseSettings, type SettingsSource } from './settings/parse-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings/settings.ts';

/** Above this an entry is not a page that a person reads at night, but a log that was pasted into one. */
export const MAX_ENTRY_BYTES = 1024 * 1024;
/** Samples are excerpts; a whole log belongs elsewhere. */
export const MAX_SAMPLE_BYTES = 4 * 1024 * 1024;

/** Reads every file on its own: one that cannot be read is a problem, and the rest carries on. */
export function loadKb(files: readonly KbFile[], onProgress?: OnProgress): Parsed<Kb, Problem> {
  const problems: Problem[] = [];
  const settingsText = readTexts(files, (path) => path === SETTINGS_FILE, problems);
  const { settings, settingsFile } = loadSettings(settingsText, problems);
  problems.push(...files.flatMap(nearlyKbFile));
  const texts = readTexts(files, isKbFile, problems);
  const parsed = loadEntries(texts, problems, onProgress);
  attachSamples(texts, parsed, problems);
  const entries = parsed.flatMap(({ entry }) => entry ?? []);
  if (parsed.length === 0) problems.push(emptyKb());
  const healthyLogs = loadHealthyLogs(files, settings, problems);
  return {
    value: { settings, settingsFile, files: parsed, entries, healthyLogs },
    diagnostics: problems.sort(compareProblems),
  };
}

function readTexts(
  files: readonly KbFile[],
  isWanted: (path: string) => boolean,
  problems: Problem[],
): Map<string, string> {
  const texts = new Map<string, string>();
  for (const file of [...files].sort((a, b) => compareText(a.path, b.path))) {
    if (!isWanted(file.path)) continue;
    const text = readText(file, problems);
    if (text !== null) texts.set(file.path, text);
  }
  return texts;
}

/** README.md is for people who browse the repository; it is no entry. */
function isEntryPath(path: string): boolean {
  return path.endsWith('.md') && !README.test(path);
}

/** People believe that these are read. */
const NEARLY_ENTRY = /(\.markdown|\.md|(^|\/)kedb\.ya?ml)$/i;
const README = /(^|\/)README\.(md|markdown)$/i;

function nearlyKbFile({ path }: KbFile): Problem[] {
  if (path === SETTINGS_FILE || isKbFile(path) || !NEARLY_ENTRY.test(path) || README.test(path)) return [];
  const help =
    'Entries end in .md, in lower case; the settings are kedb.yaml at the root of the knowledge base.';
  return [
    { ...fileProblem('kb/file-name', path, 'a file of this name is not read', help), severity: 'warning' },
  ];
}

function isKbFile(path: string): boolean {
  return isEntryPath(path) || parseSamplePath(path) !== null;
}

function readText(file: KbFile, problems: Problem[]): string | null {
  const limit = sizeLimit(file.path);
  const size = file.bytes?.length ?? ('tooLarge' in file ? file.tooLarge : 0);
  if (size > limit) {
    problems.push(tooLarge(file.path, size, limit));
    return null;
  }
  if (file.bytes === null) {
    const reason = 'unreadable' in file ? file.unreadable : 'the file was not read';
    problems.push(
      fileProblem('kb/unreadable', file.path, reason, 'Make it a readable, ordinary file, or remove it.'),
    );
    return null;
  }
  const { value: text, diagnostics } = decodeText(file.bytes);
  for (const { line, column, message, help, severity, kind } of diagnostics) {
    problems.push({
      check: `encoding/${kind}`,
      severity,
      message,
      file: file.path,
      line,
      column,
      endLine: line,
      endColumn: column + 1,
      help,
    });
  }
  return text;
}

/** A file of more bytes than this is not read. */
export function sizeLimit(path: string): number {
  return path.endsWith('.log') ? MAX_SAMPLE_BYTES : MAX_ENTRY_BYTES;
}

function tooLarge(path: string, size: number, limit: number): Problem {
  const megabytes = (bytes: number) => Math.ceil((bytes / 1024 / 1024) * 100) / 100;
  const message = `the file is ${megabytes(size)} MB; at most ${megabytes(limit)} MB is read`;
  return fileProblem('kb/file-size', path, message, 'Keep the few lines that matter and link to the rest.');
}

function fileProblem(check: ReadingId, file: string, message: string, help: string): Problem {
  return { check, severity: 'error', message, file, ...START_OF_FILE, help };
}

function loadSettings(
  texts: Map<string, string>,
  problems: Problem[],
): { settings: Settings; settingsFile: SettingsSource | null } {
  const text = texts.get(SETTINGS_FILE);
  if (text === undefined) return { settings: DEFAULT_SETTINGS, settingsFile: null };
  const { value: settings, file: settingsFile, diagnostics: found } = parseSettings(SETTINGS_FILE, text);
  problems.push(...found);
  return { settings, settingsFile };
}

function loadEntries(
  texts: Map<string, string>,
  problems: Problem[],
  onProgress?: OnProgress,
): ParsedEntry[] {
  return [...texts]
    .filter(([path]) => isEntryPath(path))
    .map(([path, text], done, { length: total }) => {
      onProgress?.({ step: 'reading entries', done, total });
      const { value, diagnostics: found } = parseEntry(path, text);
      problems.push(...found);
      return value;
    });
}

/** Samples are what is wrong, so no glob makes them healthy. */
function loadHealthyLogs(
  files: readonly KbFile[],
  { healthy_logs }: Settings,
  problems: Problem[],
): HealthyLog[] {
  const globs = healthy_logs.map(createGlob);
  const isHealthyLog = (path: string) =>
    path.endsWith('.log') && parseSamplePath(path) === null && globs.some((fits) => fits(path));
  return [...readTexts(files, isHealthyLog, problems)].map(([path, text]) => ({ path, text }));
}

function attachSamples(texts: Map<string, string>, parsed: ParsedEntry[], problems: Problem[]): void {
  const byBasename = new Map(parsed.map((file) => [file.path.replace(/\.md$/, ''), file]));
  for (const [path, text] of texts) {
    const sampleFile = parseSamplePath(path);
    if (!sampleFile) continue;
    const owner = byBasename.get(sampleFile.basename);
    if (!owner) problems.push(orphanSamples(path, sampleFile.basename));
    else samplesOf(owner)?.[sampleFile.kind].push(...readSampleFile(sampleFile, path, text));
  }
}

function samplesOf({ entry, partial }: ParsedEntry): KnownError['samples'] | undefined {
  return (entry ?? partial?.entry)?.samples;
}

function orphanSamples(path: string, basename: string): Problem {
  const message = 'these samples belong to no entry';
  return {
    ...fileProblem(
      'samples/orphan',
      path,
      message,
      `Name the file after its entry: there is no ${basename}.md.`,
    ),
    severity: 'warning',
  };
}

function emptyKb(): Problem {
  const help =
    'Add an entry: a Markdown file with front matter, such as redis/ERROR-001-redis-connection-refused.md.';
  return fileProblem('kb/empty', '.', 'there is no entry in this knowledge base', help);
}

import type { Problem } from '../../generated/report.ts';
import { decodeText } from '../../lib/encoding/decode-text.ts';
import { START_OF_FILE } from '../../lib/text/source-text.ts';
import { compareText } from '../../lib/util/compare-text.ts';
import { parseSamplePath } from '../entry/samples.ts';
import type { ReadingId } from '../problem/reading-problems.ts';
import { COUNTS_FILE, type KbFile, SETTINGS_FILE } from './kb.ts';

/** A larger entry is most likely a log pasted into a page. */
export const MAX_ENTRY_BYTES = 1024 * 1024;
/** Samples are excerpts; a whole log belongs elsewhere. */
export const MAX_SAMPLE_BYTES = 4 * 1024 * 1024;
/** counts.json has a line of some 100 bytes for each entry and shard. */
const MAX_COUNTS_BYTES = 16 * 1024 * 1024;

/**
 * The texts of the wanted files, by path. Adds errors to `problems`.
 * @param mayTake whether the run may still read a file of this size
 */
export function readTexts(
  files: readonly KbFile[],
  isWanted: (path: string) => boolean,
  problems: Problem[],
  mayTake: (path: string, size: number) => boolean = () => true,
): Map<string, string> {
  const texts = new Map<string, string>();
  for (const file of [...files].sort((a, b) => compareText(a.path, b.path))) {
    if (!isWanted(file.path) || !mayTake(file.path, file.bytes?.length ?? 0)) continue;
    const text = readText(file, problems);
    if (text !== null) texts.set(file.path, text);
  }
  return texts;
}

/** README.md is for people who browse the repository, and is not an entry. */
export function isEntryPath(path: string): boolean {
  return path.endsWith('.md') && !README.test(path);
}

/** Names that look like files of a knowledge base. */
const NEARLY_ENTRY = /(\.markdown|\.md|(^|\/)kedb\.ya?ml)$/i;
const README = /(^|\/)README\.(md|markdown)$/i;

export function nearlyKbFile(file: KbFile): Problem[] {
  const { path } = file;
  // Such a name is that of a link, perhaps to a folder of entries.
  if ('unreadable' in file && !/\.log$/i.test(path) && !NEARLY_ENTRY.test(path))
    return [unreadable(path, file.unreadable)];
  if (path === SETTINGS_FILE || isKbFile(path) || !NEARLY_ENTRY.test(path) || README.test(path)) return [];
  const help =
    'Rename it: entries end in .md (lower case), and the settings are in kedb.yaml at the root of the knowledge base.';
  return [
    { ...fileProblem('kb/file-name', path, 'kedb ignores a file with this name', help), severity: 'warning' },
  ];
}

export function isKbFile(path: string): boolean {
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
    const reason = 'unreadable' in file ? file.unreadable : 'kedb did not read the file';
    problems.push(unreadable(file.path, reason));
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

function unreadable(path: string, reason: string): Problem {
  const help = 'Rename or remove it, or replace it with a regular, readable file.';
  return fileProblem('kb/unreadable', path, reason, help);
}

/** kedb does not read a file with more bytes. */
export function sizeLimit(path: string): number {
  if (path === COUNTS_FILE) return MAX_COUNTS_BYTES;
  return path.endsWith('.log') ? MAX_SAMPLE_BYTES : MAX_ENTRY_BYTES;
}

function tooLarge(path: string, size: number, limit: number): Problem {
  const megabytes = (bytes: number) => Math.ceil((bytes / 1024 / 1024) * 100) / 100;
  const message = `the file size is ${megabytes(size)} MB, but the limit is ${megabytes(limit)} MB`;
  return fileProblem('kb/file-size', path, message, 'Keep the lines that matter, and link to the rest.');
}

/** A problem of a file as a whole. */
export function fileProblem(check: ReadingId, file: string, message: string, help: string): Problem {
  return { check, severity: 'error', message, file, ...START_OF_FILE, help };
}

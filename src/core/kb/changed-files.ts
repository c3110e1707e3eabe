import type { Problem } from '../../generated/report.ts';
import { compareText } from '../../lib/util/lists.ts';
import { parseSamplePath } from '../entry/samples.ts';
import { type KbFile, SETTINGS_FILE } from './kb.ts';

/**
 * The paths of added, removed and changed files. Line endings that Git made while it checked out are no change; `checkedOutWithCrlf`
 * names the files in which it did, and is asked only if a file has other line endings.
 */
export function changedFiles(
  base: readonly KbFile[],
  head: readonly KbFile[],
  checkedOutWithCrlf: () => ReadonlySet<string> = () => new Set(),
): string[] {
  const before = new Map(base.map((file) => [file.path, file]));
  const after = new Set(head.map(({ path }) => path));
  const removed = base.filter(({ path }) => !after.has(path));
  const differing = head.filter((file) => !isSame(before.get(file.path), file));
  const converted = new Set(differing.filter((file) => isSameText(before.get(file.path), file)));
  const byGit = converted.size > 0 ? checkedOutWithCrlf() : new Set();
  const changed = differing.filter((file) => !converted.has(file) || !byGit.has(file.path));
  return [...removed, ...changed].map(({ path }) => path).sort(compareText);
}

function isSameText(before: KbFile | undefined, { bytes }: KbFile): boolean {
  if (!before?.bytes || !bytes) return false;
  return isEqual(withoutReturns(before.bytes), withoutReturns(bytes));
}

const CR = 0x0d;
const LF = 0x0a;

/** CRLF → LF, as Git does it. Without CR, the same bytes. */
export function withoutReturns(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(CR)) return bytes;
  return bytes.filter((byte, index) => byte !== CR || bytes[index + 1] !== LF);
}

function isSame(before: KbFile | undefined, after: KbFile): boolean {
  if (!before) return false;
  if (before.bytes && after.bytes) return isEqual(before.bytes, after.bytes);
  return before.bytes === after.bytes && JSON.stringify(before) === JSON.stringify(after);
}

function isEqual(before: Uint8Array, after: Uint8Array): boolean {
  return before.length === after.length && before.every((byte, index) => byte === after[index]);
}

/**
 * Tells whether a file belongs to an entry with a changed file. A new sample can cause a problem in its entry's file.
 */
export function isTouchedBy(changed: readonly string[]): (file: string) => boolean {
  const touched = new Set(changed.map(unitOf));
  return (file) => touched.has(unitOf(file));
}

/** Tells whether a problem belongs to the change: by its file, or by another file that contributes to it. */
export function isOwnTo(changed: readonly string[]): (problem: Problem) => boolean {
  // The settings (groups, levels, planned errors) apply to every entry.
  if (changed.includes(SETTINGS_FILE)) return () => true;
  const isTouched = isTouchedBy(changed);
  return (problem) =>
    isTouched(problem.file) || isOfChange(problem) || (problem.because ?? []).some(isTouched);
}

/** A change loosens settings in whatever file they are; the list of changed files has only those of the knowledge base. */
export function isOfChange({ check }: Problem): boolean {
  return check === 'base/settings-loosened';
}

/** A common key for an entry and its sample files. It is not a file name. */
export function unitOf(path: string): string {
  return parseSamplePath(path)?.basename ?? path.replace(/\.md$/, '');
}

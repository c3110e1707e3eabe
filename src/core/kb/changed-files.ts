import { parseSamplePath } from '../entry/sample-files.ts';
import { compareText } from '../problem.ts';
import type { KbFile } from './kb.ts';

/** The files that were added, removed, or hold other bytes than before, by path. */
export function changedFiles(base: readonly KbFile[], head: readonly KbFile[]): string[] {
  const before = new Map(base.map((file) => [file.path, file]));
  const after = new Set(head.map(({ path }) => path));
  const removed = base.filter(({ path }) => !after.has(path));
  const changed = head.filter((file) => !isSame(before.get(file.path), file));
  return [...removed, ...changed].map(({ path }) => path).sort(compareText);
}

function isSame(before: KbFile | undefined, after: KbFile): boolean {
  if (!before?.bytes || !after.bytes) return before !== undefined && before.bytes === after.bytes;
  const { bytes } = after;
  return before.bytes.length === bytes.length && before.bytes.every((byte, index) => byte === bytes[index]);
}

/**
 * Tells whether a file belongs to an entry of which some file changed: a new sample makes its entry's pattern wrong,
 * and that problem stands in the entry.
 */
export function isTouchedBy(changed: readonly string[]): (file: string) => boolean {
  const touched = new Set(changed.map(unitOf));
  return (file) => touched.has(unitOf(file));
}

/** An entry and its sample files are one. */
function unitOf(path: string): string {
  return parseSamplePath(path)?.basename ?? path.replace(/\.md$/, '');
}

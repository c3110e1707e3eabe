import type { ParsedEntry } from '../../entry/parse-entry.ts';
import type { ReadEntry } from '../check.ts';

export function isRead(file: ParsedEntry): file is ReadEntry {
  return file.entry !== null;
}

/** The share of lines, from 0 to 1, that two entries have in common; lines that every entry has do not count. */
export function likeness(a: ReadEntry, b: ReadEntry): number {
  const [mine, theirs] = [telling(a), telling(b)];
  const common = [...mine].filter((line) => theirs.has(line)).length;
  return common / Math.max(1, mine.size, theirs.size);
}

/** Not fences, headings, `in_kb: true` and other short lines, nor the id. */
function telling({ source, entry }: ReadEntry): Set<string> {
  const lines = source.text
    .replaceAll(entry.error_id, '')
    .split('\n')
    .map((line) => line.trim());
  return new Set(
    lines.filter(
      (line) => line.length >= 16 && !/^(?:#|```|auto_fix|in_kb|requires_|occurrence_count)/.test(line),
    ),
  );
}

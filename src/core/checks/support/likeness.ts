import type { ReadEntry } from '../check.ts';

/** Lines that many entries have say nothing about one of them. */
const SHORTEST = 16;
const COMMON = /^(?:#|```|auto_fix|in_kb|requires_|occurrence_count)/;

const KNOWN = new WeakMap<ReadEntry, Set<string>>();

/** The share of lines, from 0 to 1, that two entries have in common. */
export function likeness(a: ReadEntry, b: ReadEntry): number {
  const [mine, theirs] = [tellingLines(a), tellingLines(b)];
  const common = [...mine].filter((line) => theirs.has(line)).length;
  return common / Math.max(1, mine.size, theirs.size);
}

/** An entry is compared with many. */
function tellingLines(file: ReadEntry): Set<string> {
  const lines = KNOWN.get(file) ?? readTellingLines(file);
  KNOWN.set(file, lines);
  return lines;
}

function readTellingLines({ source, entry }: ReadEntry): Set<string> {
  const lines = source.text.replaceAll(entry.error_id, '').split('\n');
  const trimmed = lines.map((line) => line.trim());
  return new Set(trimmed.filter((line) => line.length >= SHORTEST && !COMMON.test(line)));
}

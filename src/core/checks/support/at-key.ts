import type { ParsedEntry } from '../../entry/parse-entry.ts';
import { atValue, type CheckFinding } from '../check.ts';

/** A finding at a key of the front matter, where the value as a whole is not to blame. */
export function atKey(
  file: ParsedEntry,
  path: readonly string[],
  message: string,
  help?: string,
): CheckFinding {
  const span = file.yaml?.keySpan(path) ?? { start: 0, end: 0 };
  return { ...atValue(file, path, message, help), ...file.source.rangeAt(span.start, span.end) };
}

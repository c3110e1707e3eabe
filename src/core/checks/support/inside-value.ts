import { alignScalar } from '../../../lib/yaml/align-scalar.ts';
import type { ParsedEntry } from '../../entry/parse-entry.ts';
import { atValue, type CheckDiagnostic } from '../check.ts';

/** A part of a value: offsets in the value as it is read, the end excluded. */
export type Part = { start: number; end: number };

/** A diagnostic inside a text of the front matter, through quotes and escapes; at the whole value where that cannot be told. */
export function insideValue(
  file: ParsedEntry,
  path: readonly string[],
  value: string,
  part: Part | null,
  message: string,
  help?: string,
): CheckDiagnostic {
  const whole = atValue(file, path, message, help);
  const raw = part && file.yaml?.rawScalar(path);
  const positions = raw && alignScalar(raw.text, value);
  if (!part || !positions) return whole;
  const { start, end } = positions.spanOf(part.start, part.end);
  return { ...whole, ...file.source.rangeAt(raw.start + start, raw.start + end) };
}

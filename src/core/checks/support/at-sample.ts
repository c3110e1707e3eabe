import type { Sample } from '../../../generated/known-error.ts';
import { atValue, type CheckDiagnostic, type ReadEntry } from '../check.ts';

type SampleKind = 'match' | 'no_match';

/** A diagnostic at a sample: at its value in the front matter, or at its line in the sample file. */
export function atSample(
  file: ReadEntry,
  kind: SampleKind,
  sample: Sample,
  message: string,
  help?: string,
): CheckDiagnostic {
  // Inline samples come first, in their order.
  const index = file.entry.samples[kind].indexOf(sample);
  if (sample.file === file.path) return atValue(file, ['samples', kind, String(index)], message, help);
  const { file: path, line, text } = sample;
  const endColumn = (text.split('\n')[0] ?? '').length + 1;
  return { file: path, line, column: 1, endLine: line, endColumn, message, ...(help && { help }) };
}

/** A long record would bury the message. */
const MAX_SHOWN = 80;

/** The first line of a record, quoted and shortened for a message. */
export function shownLine(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return JSON.stringify(line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line);
}

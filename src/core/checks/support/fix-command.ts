import type { ReadEntry } from '../check.ts';
import type { Span } from './places.ts';

/** Where a stretch of fix_command stands in the file; the whole value where YAML has escaped something in it. */
export function locateInFixCommand({ yaml, entry }: ReadEntry, { start, end }: Span): Span {
  const raw = yaml?.rawScalar(['fix_command']);
  const at = raw?.text.indexOf(entry.fix_command ?? '') ?? -1;
  if (!raw || at === -1) return yaml?.valueSpan(['fix_command']) ?? { start: 0, end: 0 };
  return { start: raw.start + at + start, end: raw.start + at + end };
}

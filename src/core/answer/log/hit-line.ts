import type { RecordAnswer } from '../../../generated/match.ts';

/** A line of a log with the place where its entry's best pattern hit. */
export type HitLine = { line: number; before: string; hit: string; after: string };

/** What is kept on either side of the hit: the rest of a long line only hides it. */
const CONTEXT = 120;
const MAX_HIT = 500;

export function hitLine({ record, text, matches }: RecordAnswer): HitLine {
  const span = matches[0]?.evidence.find((evidence) => evidence.by === 'pattern')?.span ?? {
    start: 0,
    end: 0,
  };
  const start = Math.max(0, span.start - CONTEXT);
  const end = Math.min(text.length, span.end + CONTEXT);
  return {
    line: record,
    before: `${start > 0 ? '…' : ''}${text.slice(start, span.start)}`,
    hit: text.slice(span.start, Math.min(span.end, span.start + MAX_HIT)),
    after: `${text.slice(span.end, end)}${end < text.length ? '…' : ''}`,
  };
}

import type { HistoryLine } from '../../../generated/known-error.ts';
import type { Block } from '../../../lib/markdown/parse-blocks.ts';
import { isDay } from '../../../lib/time/instant.ts';
import { type Reading, readItems } from './parsed-section.ts';

const DATE = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)`;
const OFFSET = String.raw`(?:\s?(?:Z|UTC|[+-]\d{2}:?\d{2}))?`;
const TIME = String.raw`(?:T|,?\s+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?${OFFSET}`;

/** `2025-11-20`, optionally with an ISO 8601 time, then optionally `(actor)`, then the text. */
const DATED = new RegExp(
  `^\\[?(${DATE})(?:${TIME})?\\]?:?\\s*(?:\\(([^()]*)\\))?\\s*(?::|[-–—](?=\\s))?\\s*`,
);

/** One line for each item. The date is the day as written, in any time zone. */
export function readHistory(blocks: readonly Block[]): Reading<HistoryLine[]> {
  return readItems(blocks, toHistoryLine);
}

function toHistoryLine(written: string): HistoryLine {
  const match = DATED.exec(written);
  if (!match || !isDay(match[1] ?? '')) return { date: null, actor: null, text: written };
  return {
    date: match[1] ?? null,
    actor: match[2]?.trim() || null,
    text: written.slice(match[0].length).trim(),
  };
}

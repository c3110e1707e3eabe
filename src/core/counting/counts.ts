import { validateCounts } from '../../generated/validators.js';
import { compareText } from '../../lib/util/compare-text.ts';
import { parseJson } from '../../lib/util/json.ts';

/** The path below the knowledge base's root. */
export const COUNTS_FILE = '.kedb/counts.json';

/** Epoch → entry id → the part of that epoch's total that the entry's occurrence_count already contains. */
export type Counts = Map<string, Map<string, number>>;

/** Null if sync did not write this text. Starting from zero would count everything twice. */
export function readCounts(text: string | null): Counts | null {
  if (text === null) return new Map();
  const data = parseJson(text);
  if (!validateCounts(data)) return null;
  return new Map(
    Object.entries(data.epochs).map(([epoch, totals]) => [epoch, new Map(Object.entries(totals))]),
  );
}

/** Equal counts give equal texts, one id per line, so that diffs show what was counted. */
export function renderCounts(counts: Counts): string {
  const epochs = fromSorted([...counts].map(([epoch, totals]) => [epoch, fromSorted([...totals])]));
  return `${JSON.stringify({ version: 1, epochs }, null, 2)}\n`;
}

function fromSorted<T>(pairs: [string, T][]): Record<string, T> {
  return Object.fromEntries(pairs.sort(([a], [b]) => compareText(a, b)));
}

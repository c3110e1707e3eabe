import type { CapReached } from '../../generated/match.ts';
import { type Portion, toPortion } from './portions.ts';

/** A 64 KB record is whole; beyond this it is cut, and the answer says so. UTF-16 units. */
export const MAX_RECORD_LENGTH = 256 * 1024;

/**
 * ECMA-48: CSI sequences (colours, cursor), OSC strings ended by BEL or ST (titles, links), and two-character escapes.
 * Every alternative is bounded by characters it cannot contain, so this is linear.
 */
const ANSI = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\^_]|[ -/][0-~])/g;
/** What most records have none of: one look for all is cheaper than a replacement for each. */
const TO_CLEAN = /[\x1b\r\0\ud800-\udfff]/;

/** What is matched: the record without colours, carriage returns and what no encoding can carry, cut where it is too long. */
export function normaliseText(raw: string): string {
  const text = raw.length > MAX_RECORD_LENGTH ? raw.slice(0, MAX_RECORD_LENGTH) : raw;
  if (!TO_CLEAN.test(text)) return text;
  return text
    .replace(ANSI, '')
    .replace(/[\r\0]/g, '')
    .toWellFormed();
}

/** The same of each text of a portion. Most need nothing, and one look says so of all. */
export function normalisePortion(portion: Portion): Portion {
  const { from, texts, joined } = portion;
  if (joined.length <= MAX_RECORD_LENGTH && !TO_CLEAN.test(joined)) return portion;
  return toPortion(from, texts.map(normaliseText));
}

/** Says so where a text is cut. */
export function lengthCaps({ length }: string, field = 'text'): CapReached[] {
  if (length <= MAX_RECORD_LENGTH) return [];
  const message = `${field} has ${length} characters; only the first ${MAX_RECORD_LENGTH} were matched`;
  return [{ cap: 'record_length', limit: MAX_RECORD_LENGTH, field, message }];
}

import type { CapReached } from '../generated/types.ts';

/** A 64 KB record is whole; beyond this it is cut, and the answer says so. UTF-16 units. */
export const MAX_RECORD_LENGTH = 256 * 1024;

/**
 * ECMA-48: CSI sequences (colours, cursor), OSC strings ended by BEL or ST (titles, links), and two-character escapes.
 * Every alternative is bounded by characters it cannot contain, so this is linear.
 */
const ANSI = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\^_]|[ -/][0-~])/g;
/** What most lines have none of: one look for all three is cheaper than a replacement for each. */
const TO_CLEAN = /[\x1b\r\0]/;

export type NormalisedText = { text: string; caps: CapReached[] };

/** What is matched: the record without colours, carriage returns and what no encoding can carry. */
export function normaliseText(raw: string, field = 'text'): NormalisedText {
  if (raw.length <= MAX_RECORD_LENGTH) return { text: clean(raw), caps: [] };
  return { text: clean(raw.slice(0, MAX_RECORD_LENGTH)), caps: [recordCap(raw.length, field)] };
}

function clean(raw: string): string {
  const text = TO_CLEAN.test(raw) ? raw.replace(ANSI, '').replace(/[\r\0]/g, '') : raw;
  return text.toWellFormed();
}

function recordCap(length: number, field: string): CapReached {
  const message = `${field} has ${length} characters; only the first ${MAX_RECORD_LENGTH} were matched`;
  return { cap: 'record_length', limit: MAX_RECORD_LENGTH, field, message };
}

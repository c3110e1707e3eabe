import type { CapReached } from '../generated/types.ts';

/** A 64 KB record is whole; beyond this it is cut, and the answer says so. UTF-16 units. */
export const MAX_RECORD_LENGTH = 256 * 1024;

/**
 * ECMA-48: CSI sequences (colours, cursor), OSC strings ended by BEL or ST (titles, links), and two-character escapes.
 * Every alternative is bounded by characters it cannot contain, so this is linear.
 */
const ANSI = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\^_]|[ -/][0-~])/g;
const CR_AND_NUL = /[\r\0]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export type NormalisedText = { text: string; caps: CapReached[] };

/** What is matched: the record without colours, carriage returns and what no encoding can carry. */
export function normaliseText(raw: string, field = 'text'): NormalisedText {
  const caps: CapReached[] = [];
  let text = raw;
  if (text.length > MAX_RECORD_LENGTH) {
    text = text.slice(0, MAX_RECORD_LENGTH);
    caps.push(recordCap(raw.length, field));
  }
  if (text.includes('\x1b')) text = text.replace(ANSI, '');
  return { text: text.replace(CR_AND_NUL, '').replace(LONE_SURROGATE, '\ufffd'), caps };
}

function recordCap(length: number, field: string): CapReached {
  const message = `${field} has ${length} characters; only the first ${MAX_RECORD_LENGTH} were matched`;
  return { cap: 'record_length', limit: MAX_RECORD_LENGTH, field, message };
}

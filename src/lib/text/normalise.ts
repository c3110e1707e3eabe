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

/** Nothing is to be normalised: one look at many texts that are joined, instead of one at each. */
export function isNormal(text: string): boolean {
  return text.length <= MAX_RECORD_LENGTH && !TO_CLEAN.test(text);
}

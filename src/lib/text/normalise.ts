/** In UTF-16 units. A longer record is cut, and the answer says so. */
export const MAX_RECORD_LENGTH = 256 * 1024;

/**
 * Escape sequences of ECMA-48: CSI (colours, cursor), OSC strings that end with BEL or ST (titles, links), and two-character escapes.
 * The search is linear, because each alternative ends at a character that it cannot contain.
 */
export const ANSI = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\^_]|[ -/][0-~])/g;
/** Finds anything to normalise. Most records have nothing, and one search is cheaper than a replacement for each kind. */
const TO_CLEAN = /[\x1b\r\0\ud800-\udfff]/;

/** The text to match: a record without colours, carriage returns and lone surrogates, cut at the maximum length. */
export function normaliseText(raw: string): string {
  const text = raw.length > MAX_RECORD_LENGTH ? raw.slice(0, MAX_RECORD_LENGTH) : raw;
  if (!TO_CLEAN.test(text)) return text;
  return text
    .replace(ANSI, '')
    .replace(/[\r\0]/g, '')
    .toWellFormed();
}

/** Whether a text needs no normalising. It works for joined texts too, so one test can cover many. */
export function isNormal(text: string): boolean {
  return text.length <= MAX_RECORD_LENGTH && !TO_CLEAN.test(text);
}

import { ANSI } from '../text/normalise.ts';
import type { Coding } from './coding.ts';

/** The white space of Unicode but the line feed and the carriage return: `\p{White_Space}`. */
const SPACES = '\\t\\v\\f\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
/**
 * Characters without width, and those that set the direction of the text. They part the words that a pattern looks for. Other
 * characters that a person cannot see, such as controls, are shown as what they are (`text/hidden.ts`), and stay. A crash leaves NULs by
 * the thousand, so a run of them is one match.
 */
const NO_WIDTH = '\\p{Default_Ignorable_Code_Point}';
/** Colours as CSI in one character, and as `cat -v` shows them. */
const OTHER_COLOURS = '\\x9b[0-?]*[ -/]*[@-~]|\\^\\[\\[[0-9;]{0,20}m';
/** A letter and its accents as characters of their own (NFD). Few accents: normalising a thousand of them is slow. */
const ACCENTED = '[A-Za-z\\u00c0-\\u024f\\u0370-\\u04ff][\\u0300-\\u036f]{1,4}';
const WIDE = '[\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a]';

/** Text as people read it: every space is a space, accents are part of their letter, and nothing is hidden. */
export const CLEAN: Coding = {
  pattern: new RegExp(
    `\\r\\n?|${ANSI.source}|${OTHER_COLOURS}|\\0+|[${SPACES}${NO_WIDTH}]|${ACCENTED}|${WIDE}|[\\ud800-\\udfff]`,
    'gu',
  ),
  read: (written) => {
    if (written.startsWith('\r')) return '\n';
    if (written.length > 1) return ACCENT.test(written) ? written.normalize('NFC') : '';
    if (SPACE.test(written)) return ' ';
    if (written >= '\uff10' && written <= '\uff5a') return written.normalize('NFKC');
    return written >= '\ud800' && written <= '\udfff' ? '\ufffd' : '';
  },
};
const SPACE = new RegExp(`[${SPACES}]`);
const ACCENT = /[\u0300-\u036f]$/;

/** A quick test: texts without these characters are clean. */
const PERHAPS_UNCLEAN = /[^\n -~]|\^\[/;

export function isClean(text: string): boolean {
  return !PERHAPS_UNCLEAN.test(text);
}

import { showHidden } from './hidden.ts';

/** How to highlight text. The shell that writes to a terminal provides the colour codes. */
export type TextStyle = Record<
  'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan',
  (text: string) => string
>;

const asIs = (text: string) => text;

/** The style without colours, for a pipe, a file or a test. */
export const PLAIN_STYLE: TextStyle = {
  bold: asIs,
  dim: asIs,
  red: asIs,
  yellow: asIs,
  green: asIs,
  cyan: asIs,
};

/** Controls, characters that reorder text (Trojan Source, CVE-2021-42574), and line separators of Unicode. */
const UNPRINTABLE = /\r(?!\n)|[^\P{Cc}\n\r\t]|[\p{Bidi_Control}\u2028\u2029]/gu;

/**
 * Makes text from outside safe for a terminal and a page: replaces every character that could control it, and every invisible one
 * that its text does not need, by �, and CRLF by LF.
 */
export function printable(text: string): string {
  return showHidden(text).replace(UNPRINTABLE, '\ufffd').replaceAll('\r', '');
}

/** The same on one line: a line feed cannot begin what looks like a line of ours. */
export function printableLine(text: string): string {
  return printable(text).replace(/[\n\t]/g, (sign) => (sign === '\n' ? '⏎' : ' '));
}

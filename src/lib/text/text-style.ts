/** How a terminal sets text off. Colour codes are for whoever writes to a terminal to bring. */
export type TextStyle = Record<
  'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan',
  (text: string) => string
>;

const asIs = (text: string) => text;

/** For a pipe, a file, a test: text as it is. */
export const PLAIN_STYLE: TextStyle = {
  bold: asIs,
  dim: asIs,
  red: asIs,
  yellow: asIs,
  green: asIs,
  cyan: asIs,
};

/** Controls, what reorders text (Trojan Source, CVE-2021-42574), and Unicode's own line ends. */
const UNPRINTABLE = /\r(?!\n)|[^\P{Cc}\n\r\t]|[\p{Bidi_Control}\u2028\u2029]/gu;

/** Text of somebody else must not steer the terminal or reorder a page. What could do so is replaced by �, and CRLF by LF. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd').replaceAll('\r', '');
}

/** The same on one line: a line feed cannot begin what looks like a line of ours. */
export function printableLine(text: string): string {
  return printable(text).replace(/[\n\t]/g, (sign) => (sign === '\n' ? '⏎' : ' '));
}

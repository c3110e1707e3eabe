import { SUSPECTS, showHidden } from './hidden.ts';

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

/** Codes of ECMA-48 (Select Graphic Rendition), and the ones that end them. */
const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  cyan: [36, 39],
} as const;

/**
 * Colours that no text from outside can bring: each code of `style` contains the key, a random number, and `printable` removes the key
 * and every other control.
 */
export function keyedColours(key: number): { style: TextStyle; printable: (text: string) => string } {
  const wrap =
    ([on, off]: readonly [number, number]) =>
    (text: string) =>
      `\x1b[${key};${on}m${text}\x1b[${key};${off}m`;
  const { bold, dim, red, yellow, green, cyan } = CODES;
  const style = {
    ...{ bold: wrap(bold), dim: wrap(dim), red: wrap(red) },
    ...{ yellow: wrap(yellow), green: wrap(green), cyan: wrap(cyan) },
  };
  const ours = new RegExp(`\\x1b\\[${key};(\\d{1,2}m)`);
  return {
    style,
    printable: (text) => {
      const parts = text.split(ours);
      return parts.map((part, index) => (index % 2 === 0 ? printable(part) : `\x1b[${part}`)).join('');
    },
  };
}

const NOT_PLAIN = new RegExp(`${SUSPECTS.source}|[\\u2028\\u2029]`, 'gv');

/** JSON that is safe to print: every character that could control a terminal, reorder or hide text is an escape. */
export function printableJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(NOT_PLAIN, (found) =>
    found.split('').map(escaped).join(''),
  );
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** `printable`, on one line: a line feed cannot begin what looks like a line of ours. */
export function printableLine(text: string): string {
  return printable(text).replace(/[\n\t]/g, (sign) => (sign === '\n' ? '⏎' : ' '));
}

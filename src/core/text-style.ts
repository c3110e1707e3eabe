/** How a terminal sets text off. The core knows no colour codes: the CLI brings them. */
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

/** Text of an entry or a log must not steer the terminal: controls are shown as what they are, unreadable. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '\ufffd');
}

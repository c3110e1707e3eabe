/** A long record would bury the message. */
const MAX_SHOWN = 80;

/** The first line of a record, quoted, as a message shows it. */
export function shownLine(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return JSON.stringify(line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line);
}

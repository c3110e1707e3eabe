import { escapeMarkdown } from '../markdown.ts';

export const CHANGE_SIGNS = { gained: '➕ gained', lost: '➖ lost', moved: '🔀 moved' } as const;
/** A cell is read at a glance; the report file has the whole text. */
const MAX_SHOWN = 160;

/** The entry that answers first. */
export function answerCell(errorId: string | null): string {
  return errorId === null ? '*none*' : escapeMarkdown(errorId);
}

/** The first line of a text, as much as a cell has room for. */
export function cutLine(text: string): string {
  const [line = ''] = text.trimStart().split('\n');
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
}

import type { Nodes } from 'mdast';

/** A line of a text, or the part of it that is inside a list item. `line` and `column` count from 1. */
export type Strip = { text: string; line: number; column: number; offset: number };

export type Position = NonNullable<Nodes['position']>;

/** The lines of a text whose only line ending is \n. */
export function toStrips(text: string): Strip[] {
  let offset = 0;
  return text.split('\n').map((line, index) => {
    const strip = { text: line, line: index + 1, column: 1, offset };
    offset += line.length + 1;
    return strip;
  });
}

export function partOf({ text, line, column, offset }: Strip, start: number, end?: number): Strip {
  return { text: text.slice(start, end), line, column: column + start, offset: offset + start };
}

export function isBlank(strip: Strip | undefined): boolean {
  return strip?.text === '';
}

/** The position from an offset in one strip to an offset in another. */
export function between(from: Strip, start: number, to: Strip, end: number): Position {
  return {
    start: { line: from.line, column: from.column + start, offset: from.offset + start },
    end: { line: to.line, column: to.column + end, offset: to.offset + end },
  };
}

/** The position from the start of the first node to the end of the last one. Null without nodes. */
export function spanOf(nodes: readonly Nodes[]): Position | null {
  const start = nodes[0]?.position?.start;
  const end = nodes.at(-1)?.position?.end;
  return start && end ? { start: { ...start }, end: { ...end } } : null;
}

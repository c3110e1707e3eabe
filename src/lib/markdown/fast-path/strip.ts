import type { Nodes } from 'mdast';

/** A line of a text, or what is left of it inside a list item: the part from `column` on. */
export type Strip = { text: string; line: number; column: number; offset: number };

export type Position = NonNullable<Nodes['position']>;

/** The lines of a text that ends them by \n alone. */
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

/** From a place in one strip to a place in another. */
export function between(from: Strip, start: number, to: Strip, end: number): Position {
  return {
    start: { line: from.line, column: from.column + start, offset: from.offset + start },
    end: { line: to.line, column: to.column + end, offset: to.offset + end },
  };
}

/** From the first node's start to the last one's end; null where there is none. */
export function spanOf(nodes: readonly Nodes[]): Position | null {
  const start = nodes[0]?.position?.start;
  const end = nodes.at(-1)?.position?.end;
  return start && end ? { start: { ...start }, end: { ...end } } : null;
}

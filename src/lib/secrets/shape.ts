/** A stretch of a text, in UTF-16 units. */
export type Span = { start: number; end: number };

/** How a kind of thing looks that nobody should read. */
export type Shape = {
  kind: string;
  /** Without one of these, in lower case, a text is not searched at all; with none listed, it always is. */
  marks: readonly string[];
  /** Every place in a text that has the shape, in order: the part to hide, without the words around it. */
  find: (text: string) => Iterable<Span>;
  /** What the part must be besides. */
  value?: (part: string) => boolean;
  /** What stands in its place in a text that is kept; `<secret>` if nothing is said. */
  put?: string;
  /** It may go over many lines, so it is looked for in the text as a whole. */
  isLong?: true;
};

/** The places of a pattern. Its group `secret` is the part to hide; without one, all of it. */
export function everywhere(pattern: RegExp): Shape['find'] {
  return function* (text) {
    for (const match of text.matchAll(pattern)) yield partOf(match, 0);
  };
}

/**
 * The places of an option in the commands that take it. A command's words are gone through once, however often its name is
 * repeated in them.
 */
export function inCommands(begins: RegExp, ends: RegExp, option: RegExp): Shape['find'] {
  return function* (text) {
    let end = 0;
    for (const { index, 0: name } of text.matchAll(begins)) {
      if (index < end) continue;
      const start = index + name.length - 1;
      end = endOf(ends, text, start);
      for (const match of text.slice(start, end).matchAll(option)) yield partOf(match, start);
    }
  };
}

/** Where the first place of a global pattern begins, from an offset on; else the text's end. */
export function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

/** The group stands behind the words that tell what it is, so its last place in the match is its own. */
function partOf({ index, groups, 0: all }: RegExpExecArray, from: number): Span {
  const part = groups?.secret ?? all;
  const start = from + index + all.lastIndexOf(part);
  return { start, end: start + part.length };
}

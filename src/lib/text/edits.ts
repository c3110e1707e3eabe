/** Replaces the text from `start` up to `end` with `text`. */
export type Splice = { start: number; end: number; text: string };

/** Applies splices to a text. They may be in any order, but must not overlap. Several insertions at one offset keep their order. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, text: inserted } of [...splices].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(done, start), inserted);
    done = end;
  }
  return parts.join('') + text.slice(done);
}

/** The line ending of a file is that of its first line. */
export function lineEndingOf(text: string): '\n' | '\r\n' {
  return text.charAt(text.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n';
}

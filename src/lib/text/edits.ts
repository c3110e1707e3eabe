/** Puts `text` in the place of what stands from `start` up to `end`. */
export type Splice = { start: number; end: number; text: string };

/** The text with its splices made, in whatever order they come. They must not overlap; two insertions at one place keep their order. */
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

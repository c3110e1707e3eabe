import type { Line } from './lines.ts';

/** A heading and the lines below it, up to the next heading of any depth. */
export type Part = { depth: number; heading: string; headingLine: Line | null; lines: Line[] };

/** A heading of depth 1 or 2 with everything below it. The first section has no heading. `start` and `end` are offsets. */
export type OutlineSection = {
  heading: string | null;
  start: number;
  end: number;
  /** The text directly below the heading, then one part for each deeper heading. */
  parts: [Part, ...Part[]];
};

/** A heading, indented by at most one space: with two it may be inside a list item. Longer lines are no headings. */
const HEADING = /^ ?(#{1,6})(?:[ \t]+(.{0,500}))?$/;

/** Splits a body at its headings. */
export function outline(lines: readonly Line[]): OutlineSection[] {
  const sections: OutlineSection[] = [
    startSection(null, { depth: 0, heading: '', headingLine: null, lines: [] }),
  ];
  for (const line of lines) {
    const part = startPart(line);
    const section = sections.at(-1);
    if (part && part.depth <= 2) sections.push(startSection(line, part));
    else if (part) section?.parts.push(part);
    else section?.parts.at(-1)?.lines.push(line);
    extend(sections.at(-1), line);
  }
  return sections;
}

function startPart(line: Line): Part | null {
  const [, marks, text = ''] = (!line.verbatim && HEADING.exec(line.text)) || [];
  return marks
    ? { depth: marks.length, heading: withoutClosingMarks(text), headingLine: line, lines: [] }
    : null;
}

function startSection(line: Line | null, part: Part): OutlineSection {
  const start = line?.start ?? 0;
  return { heading: line && part.heading, start, end: start, parts: [part] };
}

function extend(section: OutlineSection | undefined, line: Line): void {
  if (section) section.end = line.end;
}

/** `## Title ##` is the same as `## Title` (CommonMark 0.31 §4.2). */
function withoutClosingMarks(text: string): string {
  const trimmed = text.trim();
  let end = trimmed.length;
  while (trimmed.charAt(end - 1) === '#') end--;
  const isClosing = end === 0 || /[ \t]/.test(trimmed.charAt(end - 1));
  return (isClosing ? trimmed.slice(0, end) : trimmed).trim();
}

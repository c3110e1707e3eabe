import type { Line } from './lines.ts';

/** A heading and the lines below it, up to the next heading of any depth. */
export type Part = { depth: number; heading: string; headingLine: Line | null; lines: Line[] };

/** A section with everything below it. The first one has no heading. `start` and `end` are offsets. */
export type OutlineSection = {
  heading: string | null;
  start: number;
  end: number;
  /** The text directly below the heading, then one part for each deeper heading. */
  parts: [Part, ...Part[]];
};

/** Whether a heading starts a section at any depth, and in bold. `inside`: the heading of the known section around it. */
type StartsSection = (heading: string, inside: string | null) => boolean;

/** A heading, indented by at most one space: with two it may be inside a list item. Longer lines are no headings. */
const HEADING = /^ ?(#{1,6})(?:[ \t]+(.{0,500}))?$/;

/** The line below a heading of depth 1 or 2 (CommonMark 0.31 §4.3), and the text above it, which begins no other block. */
const UNDERLINE = /^ ?(=+|-+)[ \t]*$/;
const UNDERLINED = /^ ?(?![-+*>|#<=]|\d{1,9}[.)][ \t]|`{3}|~{3})\S.{0,500}$/;

/** A line of bold words only. It is deeper than all headings. */
const BOLD = /^ ?(\*\*|__)([^*_].{0,100}?)(?::\1|\1:?)[ \t]*$/;
const BOLD_DEPTH = 7;

/**
 * Splits a body at its headings of depth 1 and 2. A deeper heading or a line of bold words starts a section if `startsSection` knows it and
 * the section around it is unknown, or gives way to it; then other headings of that depth start sections, too.
 */
export function outline(
  lines: readonly Line[],
  startsSection: StartsSection = () => false,
): OutlineSection[] {
  const sections: OutlineSection[] = [
    startSection(null, { depth: 0, heading: '', headingLine: null, lines: [] }),
  ];
  for (const [index, line] of lines.entries()) {
    const section = sections.at(-1);
    const part = startPart(lines, index, section, startsSection);
    if (part && isSection(part, section, startsSection)) sections.push(startSection(line, part));
    else if (part && part.depth < BOLD_DEPTH) section?.parts.push(part);
    else if (!isUnderlineOf(section, lines, index)) section?.parts.at(-1)?.lines.push(line);
    extend(sections.at(-1), line);
  }
  return sections;
}

function startPart(
  lines: readonly Line[],
  index: number,
  around: OutlineSection | undefined,
  startsSection: StartsSection,
): Part | null {
  const line = lines[index];
  if (!line || line.verbatim) return null;
  const [, marks, text = ''] = (isSign(line, '#') && HEADING.exec(line.text)) || [];
  if (marks) return partAt(line, marks.length, withoutClosingMarks(text));
  if (isUnderline(lines, index + 1)) return startUnderlined(line, lines[index + 1], around, startsSection);
  const [, , words] = (isSign(line, '*', '_') && isBlank(lines[index - 1]) && BOLD.exec(line.text)) || [];
  return words && startsSection(words, null) ? partAt(line, BOLD_DEPTH, words) : null;
}

/** Below a known `## Heading`, a line of dashes is rather a rule, unless the text above it is a known heading, too. */
function startUnderlined(
  line: Line,
  below: Line | undefined,
  around: OutlineSection | undefined,
  startsSection: StartsSection,
): Part | null {
  const heading = line.text.trim();
  if (below?.text.includes('=')) return partAt(line, 1, heading);
  const own = around?.parts[0];
  const isRule = own?.headingLine && HEADING.test(own.headingLine.text) && startsSection(own.heading, null);
  return isRule && !startsSection(heading, null) ? null : partAt(line, 2, heading);
}

function partAt(line: Line, depth: number, heading: string): Part {
  return { depth, heading, headingLine: line, lines: [] };
}

/** Whether a line begins with a sign. Most lines do not, so this saves most searches. */
function isSign({ text }: Line, ...signs: readonly string[]): boolean {
  return signs.includes(text.charAt(text.startsWith(' ') ? 1 : 0));
}

/** Whether a line makes the line above it a heading. A paragraph of several lines stays a paragraph. */
function isUnderline(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const above = lines[index - 1];
  if (!line || !above || !isSign(line, '=', '-') || !UNDERLINE.test(line.text)) return false;
  if (line.verbatim || above.verbatim) return false;
  return UNDERLINED.test(above.text) && isBlank(lines[index - 2]);
}

function isUnderlineOf(section: OutlineSection | undefined, lines: readonly Line[], index: number): boolean {
  return section?.parts[0].headingLine === lines[index - 1] && isUnderline(lines, index);
}

function isBlank(line: Line | undefined): boolean {
  return !line || line.text.trim() === '' || line.verbatim;
}

function isSection(part: Part, around: OutlineSection | undefined, startsSection: StartsSection): boolean {
  const own = around?.parts[0];
  if (!own || part.depth <= 2) return true;
  const isDeep = own.depth > 2 && own.depth < BOLD_DEPTH;
  if (isDeep && part.depth <= own.depth) return true;
  const isFree = own.depth === BOLD_DEPTH || !startsSection(own.heading, null);
  return startsSection(part.heading, isFree ? null : own.heading);
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

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
  /** The least depth of the parts below its own heading. */
  shallowest: number;
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

/** Whether bold words end a section in bold, although `startsSection` does not know them. */
type EndsBold = (heading: string) => boolean;

/**
 * Splits a body at its headings of depth 1 and 2. A deeper heading or a line of bold words starts a section if `startsSection` knows it and
 * the section around it is unknown, or gives way to it; then other headings of that depth start sections, too.
 */
export function outline(
  lines: readonly Line[],
  startsSection: StartsSection = () => false,
  endsBold: EndsBold = () => false,
): OutlineSection[] {
  const sections: OutlineSection[] = [
    startSection(null, { depth: 0, heading: '', headingLine: null, lines: [] }),
  ];
  for (const [index, line] of lines.entries()) {
    const section = sections.at(-1);
    const startsBold: EndsBold = (words) =>
      startsSection(words, null) || (section?.parts[0].depth === BOLD_DEPTH && endsBold(words));
    const part = startPart(lines, index, section, startsSection, startsBold);
    if (part && isSection(part, section, startsSection)) sections.push(startSection(line, part));
    else if (part && section && part.depth < BOLD_DEPTH) addPart(section, part);
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
  startsBold: EndsBold,
): Part | null {
  const line = lines[index];
  if (!line || line.verbatim) return null;
  const [, marks, text = ''] = (isSign(line, '#') && HEADING.exec(line.text)) || [];
  if (marks) return partAt(line, marks.length, withoutClosingMarks(text));
  if (isUnderline(lines, index + 1)) return startUnderlined(line, lines[index + 1], around, startsSection);
  const [, , words] = (isSign(line, '*', '_') && isBlank(lines[index - 1]) && BOLD.exec(line.text)) || [];
  return words && startsBold(words) ? partAt(line, BOLD_DEPTH, words) : null;
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
  const isBold = own.depth === BOLD_DEPTH;
  if (own.depth > 2 && (isBold ? part.depth === own.depth : part.depth <= own.depth)) return true;
  if (isBold || !startsSection(own.heading, null)) return startsSection(part.heading, null);
  return part.depth <= (around?.shallowest ?? 0) && startsSection(part.heading, own.heading);
}

function startSection(line: Line | null, part: Part): OutlineSection {
  const start = line?.start ?? 0;
  return { heading: line && part.heading, start, end: start, parts: [part], shallowest: BOLD_DEPTH };
}

function addPart(section: OutlineSection, part: Part): void {
  section.parts.push(part);
  section.shallowest = Math.min(section.shallowest, part.depth);
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

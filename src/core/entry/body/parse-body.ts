import type { Body } from '../../../generated/known-error.ts';
import type { Parsed } from '../../../lib/diagnostics/diagnostic.ts';
import { estimateWork, MAX_BODY_LENGTH, MAX_WORK } from '../../../lib/markdown/chunks.ts';
import { readLines } from '../../../lib/markdown/lines.ts';
import type { OutlineSection } from '../../../lib/markdown/outline.ts';
import type { ReadingDiagnostic } from '../../problem/reading-problems.ts';
import { duplicates, tooCostly, tooLong, unclosedFence, undatedHistory } from './body-diagnostics.ts';
import { mergeBodies } from './merge-bodies.ts';
import {
  groupBlocks,
  leftOver,
  type ParsedSection,
  parseSection,
  partsMarkdown,
  unknownSection,
} from './parsed-section.ts';
import { readPromoted, readSection } from './read-section.ts';
import { inlineReferences } from './references.ts';
import {
  type NameSection,
  outlineBody,
  type SectionPosition,
  saysMore,
  sectionName,
  subsectionName,
} from './sections.ts';

export type { SectionPosition } from './sections.ts';

/** A body as data. Offsets refer to the Markdown. */
type ParsedBody = Parsed<Body, ReadingDiagnostic> & {
  sections: SectionPosition[];
  /** False for a body that is too large to parse. No rule may parse its sections either. */
  isRead: boolean;
};

/** The parsing work that is left for all bodies of a run, in the unit of `estimateWork`. */
export type BodyWork = { left: number };

export type BodyContext = {
  /** The work that is left for all bodies. It is reduced by the work of this one. */
  work?: BodyWork;
  nameSection?: NameSection;
};

/** Reads the Markdown below the front matter. It loses no text, and never throws. */
export function parseBody(
  markdown: string,
  { work = { left: MAX_WORK }, nameSection = sectionName }: BodyContext = {},
): ParsedBody {
  if (markdown.length > MAX_BODY_LENGTH) return refuse(tooLong(markdown.length), [], []);
  const { lines, unclosedFences } = readLines(markdown);
  const outlined = outlineBody(lines, nameSection);
  const positions = outlined.map((section) => toPosition(section, nameSection));
  const diagnostics = [...unclosedFences.map(unclosedFence), ...duplicates(outlined, nameSection)];
  const costly = findCostly(outlined, work);
  if (costly) return refuse(tooCostly(costly), diagnostics, positions.flat());
  const parts = inlineReferences(outlined).map((section, index, all) =>
    readOutlined(section, all[index + 1], nameSection),
  );
  const undated = outlined.flatMap((section, index) => undatedHistory(section, parts[index] ?? []));
  const sections = positions.flatMap((found, index) =>
    found.map((position) => ({ ...position, isUsed: (parts[index] ?? []).some(hasData) })),
  );
  return {
    value: mergeBodies(
      outlined.map(({ heading }, index) => ({ heading: heading ?? '', parts: parts[index] ?? [] })),
    ),
    diagnostics: [...diagnostics, ...undated],
    sections,
    isRead: true,
  };
}

function toPosition({ heading, start, end }: OutlineSection, nameSection: NameSection): SectionPosition[] {
  return heading === null ? [] : [{ heading, name: nameSection(heading), start, end, isUsed: true }];
}

/** `# Redis`, with nothing between it and a deeper heading. */
function isTitle({ parts }: OutlineSection, next: OutlineSection | undefined): boolean {
  const [{ depth, lines }] = parts;
  const isEmpty = parts.length === 1 && lines.every(({ text }) => text.trim() === '');
  return depth === 1 && isEmpty && (next?.parts[0].depth ?? 0) > 1;
}

function readOutlined(
  section: OutlineSection,
  next: OutlineSection | undefined,
  nameSection: NameSection,
): Partial<Body>[] {
  const { heading, parts } = section;
  if (heading === null) return readPreamble(section);
  const markdown = partsMarkdown(parts);
  const parsed = parseSection(section);
  const known = readKnown(heading, parsed, nameSection);
  const isSilent = markdown === '' && saysMore(heading) && !known?.some(hasData);
  if (known && !isSilent) return known;
  if (isTitle(section, next)) return [{ other_sections: [{ heading, markdown, blocks: [] }] }];
  return [unknownSection({ heading, markdown, blocks: parsed.blocks, deeper: parsed.groups })];
}

function readKnown(
  heading: string,
  section: ParsedSection,
  nameSection: NameSection,
): Partial<Body>[] | null {
  const name = nameSection(heading);
  if (name) return readSection(name, section);
  const subsection = subsectionName(heading);
  return subsection && readPromoted(subsection, section);
}

function hasData(part: Partial<Body>): boolean {
  return Object.values(part).some((value) =>
    Array.isArray(value)
      ? value.length > 0
      : value !== null && Object.values(value).some((one) => one !== null),
  );
}

/** The text above the first heading, without comments, which are for authors. */
function readPreamble(section: OutlineSection): Partial<Body>[] {
  const { blocks, groups } = parseSection(section);
  return [leftOver('', groupBlocks({ blocks, deeper: groups }))];
}

/** The first section that exceeds the parsing limit of the body or of the run, if any. */
function findCostly(sections: readonly OutlineSection[], work: BodyWork): OutlineSection | undefined {
  const allowed = Math.min(MAX_WORK, work.left);
  let needed = 0;
  const costly = sections.find(({ parts }) => {
    for (const part of parts) needed += estimateWork(part.lines);
    return needed > allowed;
  });
  if (!costly) work.left -= needed;
  return costly;
}

function refuse(
  diagnostic: ReadingDiagnostic,
  diagnostics: ReadingDiagnostic[],
  sections: SectionPosition[],
): ParsedBody {
  return { value: mergeBodies([]), diagnostics: [...diagnostics, diagnostic], sections, isRead: false };
}

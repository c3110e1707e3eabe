import type { AutoFix, Body, Owners, Step } from '../../../generated/known-error.ts';
import type { Parsed } from '../../../lib/diagnostics/diagnostic.ts';
import { estimateWork, MAX_BODY_LENGTH, MAX_WORK } from '../../../lib/markdown/chunks.ts';
import { readLines } from '../../../lib/markdown/lines.ts';
import type { OutlineSection } from '../../../lib/markdown/outline.ts';
import type { ReadingDiagnostic } from '../../problem/reading-problems.ts';
import { duplicates, tooCostly, tooLong, unclosedFence, undatedHistory } from './body-diagnostics.ts';
import { NO_OWNERS } from './owners.ts';
import { groupBlocks, leftOver, parseSection, partsMarkdown } from './parsed-section.ts';
import { readPromoted, readSection } from './read-section.ts';
import { inlineReferences } from './references.ts';
import {
  type NameSection,
  outlineBody,
  type SectionName,
  type SectionPosition,
  saysMore,
  sectionName,
  subsectionName,
} from './sections.ts';
import { toStep } from './step-blocks.ts';

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
  const isTitled = titledSections(outlined, nameSection);
  const parts = inlineReferences(outlined).map((section, index) =>
    readOutlined(section, nameSection, isTitled.has(index)),
  );
  const undated = outlined.flatMap((section, index) => undatedHistory(section, parts[index] ?? []));
  const sections = positions.flatMap((found, index) =>
    found.map((position) => ({ ...position, isUsed: (parts[index] ?? []).some(hasData) })),
  );
  return {
    value: mergeBodies(parts.flat()),
    diagnostics: [...diagnostics, ...undated],
    sections,
    isRead: true,
  };
}

function toPosition({ heading, start, end }: OutlineSection, nameSection: NameSection): SectionPosition[] {
  return heading === null ? [] : [{ heading, name: nameSection(heading), start, end, isUsed: true }];
}

/** The sections whose heading says more than their name: of several for one name, each says when to follow it. */
function titledSections(sections: readonly OutlineSection[], nameSection: NameSection): ReadonlySet<number> {
  const names = sections.map(({ heading }) => (heading === null ? null : nameSection(heading)));
  const counts = Map.groupBy(names, (name) => name);
  const isTitled = ({ heading }: OutlineSection, name: SectionName | null) =>
    name !== null && heading !== null && (saysMore(heading) || (counts.get(name)?.length ?? 0) > 1);
  return new Set(
    sections.flatMap((section, index) => (isTitled(section, names[index] ?? null) ? [index] : [])),
  );
}

function readOutlined(section: OutlineSection, nameSection: NameSection, isTitled: boolean): Partial<Body>[] {
  const { heading, parts } = section;
  if (heading === null) return readPreamble(section);
  const name = nameSection(heading);
  if (name) return titleSteps(readSection(name, parseSection(section)), isTitled ? heading : null);
  const subsection = subsectionName(heading);
  if (subsection) return readPromoted(subsection, parseSection(section));
  const { blocks, groups } = parseSection(section);
  const all = groupBlocks({ blocks, deeper: groups });
  return [{ other_sections: [{ heading, markdown: partsMarkdown(parts), blocks: all }] }];
}

function titleSteps(parts: Partial<Body>[], heading: string | null): Partial<Body>[] {
  if (heading === null) return parts;
  const title = toStep('', [{ kind: 'text', markdown: `**${heading.replaceAll('*', '')}**` }]);
  const withTitle = (steps: Step[] = []) => (steps.length > 0 ? [title, ...steps] : steps);
  const at = parts.findIndex(({ manual_steps, diagnosis }) => manual_steps?.length || diagnosis?.length);
  return parts.map((part, index) => {
    if (index !== at) return part;
    return part.manual_steps
      ? { ...part, manual_steps: withTitle(part.manual_steps) }
      : { ...part, diagnosis: withTitle(part.diagnosis) };
  });
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

/** Merges the data of all sections, in their order. */
function mergeBodies(parts: readonly Partial<Body>[]): Body {
  const fixBlocks = parts.flatMap(({ fix_blocks = [] }) => fix_blocks);
  const warnings = parts.flatMap(({ resolution_warnings = [] }) => resolution_warnings);
  return {
    symptoms: parts.flatMap(({ symptoms = [] }) => symptoms),
    causes: parts.flatMap(({ causes = [] }) => causes),
    owners: parts.reduce((all, { owners }) => mergeOwners(all, owners), NO_OWNERS),
    diagnosis: parts.flatMap(({ diagnosis = [] }) => diagnosis),
    auto_fix: parts.reduce<AutoFix | null>((all, { auto_fix }) => mergeAutoFix(all, auto_fix), null),
    ...(fixBlocks.length > 0 && { fix_blocks: fixBlocks }),
    ...(warnings.length > 0 && { resolution_warnings: warnings }),
    manual_steps: parts.flatMap(({ manual_steps = [] }) => manual_steps),
    prose_exceptions: parts.flatMap(({ prose_exceptions = [] }) => prose_exceptions),
    impact: parts.flatMap(({ impact = [] }) => impact),
    history: parts.flatMap(({ history = [] }) => history),
    references: parts.flatMap(({ references = [] }) => references),
    other_sections: parts.flatMap(({ other_sections = [], auto_fix }) => [
      ...other_sections,
      ...otherCommand(auto_fix ?? null, parts),
    ]),
  };
}

/** An entry has one automatic fix. The command of a second section stays readable. */
function otherCommand(fix: AutoFix | null, parts: readonly Partial<Body>[]): Body['other_sections'] {
  if (!fix?.command) return [];
  const first = parts.find(({ auto_fix }) => auto_fix?.command);
  if (fix === first?.auto_fix) return [];
  return leftOver('Auto-Fix', [{ kind: 'command', language: null, code: fix.command }]).other_sections ?? [];
}

/** Of two values, the first applies. */
function mergeOwners(first: Owners, second: Owners = NO_OWNERS): Owners {
  return {
    primary: first.primary ?? second.primary,
    secondary: first.secondary ?? second.secondary,
    escalation_path: first.escalation_path ?? second.escalation_path,
  };
}

function mergeAutoFix(first: AutoFix | null, second: AutoFix | null = null): AutoFix | null {
  if (!first || !second) return first ?? second;
  return {
    command: first.command ?? second.command,
    success_rate: first.success_rate ?? second.success_rate,
    note: first.note ?? second.note,
  };
}

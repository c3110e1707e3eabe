import type { Body } from '../../../generated/known-error.ts';
import { type Block, joinMarkdown } from '../../../lib/markdown/parse-blocks.ts';
import { readCauses } from './causes.ts';
import { readHistory } from './history.ts';
import { leftOver, unknownGroup } from './left-over.ts';
import { readExceptions, readImpact } from './notes.ts';
import { readOwners } from './owners.ts';
import { allBlocks, type Group, type ParsedSection } from './parsed-section.ts';
import { readReferences } from './references.ts';
import { readAutoFixGroup, readDiagnosis, readManualSteps, readResolution } from './resolution.ts';
import { type SectionName, type SubsectionName, subsectionName } from './sections.ts';
import { readSymptoms } from './symptoms.ts';

/** What blocks under one heading say; a section's parts are merged by whoever calls. */
type BlocksReader = (blocks: Block[], heading: string) => Partial<Body>[];

const SECTION_READERS: Record<SectionName, (section: ParsedSection) => Partial<Body>[]> = {
  Symptoms: underEachHeading((blocks) => [{ symptoms: readSymptoms(blocks) }]),
  'Common Causes': underEachHeading((blocks, heading) => {
    const { value, rest } = readCauses(blocks);
    return [{ causes: value }, leftOver(heading, rest)];
  }),
  'Resolution Group': underEachHeading((blocks, heading) => {
    const { value, rest } = readOwners(blocks);
    return [{ owners: value }, leftOver(heading, rest)];
  }),
  'Diagnosis Steps': readDiagnosis,
  Resolution: readResolution,
  Notes: readNotes,
  History: underEachHeading((blocks, heading) => {
    const { value, rest } = readHistory(blocks);
    return [{ history: value }, leftOver(heading, rest)];
  }),
  References: underEachHeading((blocks) => [{ references: readReferences(blocks) }]),
};

const SUBSECTION_READERS: Record<SubsectionName, (group: Group) => Partial<Body>[]> = {
  'auto-fix': readAutoFixGroup,
  'manual-steps': readManualSteps,
  exceptions: (group) => {
    const { value, rest } = readExceptions(allBlocks(group));
    return [{ prose_exceptions: value }, leftOver(group.heading, rest)];
  },
  impact: (group) => {
    const { value, rest } = readImpact(allBlocks(group));
    return [{ impact: value }, leftOver(group.heading, rest)];
  },
};

export function readSection(name: SectionName, section: ParsedSection): Partial<Body>[] {
  return SECTION_READERS[name](section);
}

/** A subsection that some file has promoted to a section: `## Performance Impact`. */
export function readPromoted(
  name: SubsectionName,
  { heading, blocks, groups }: ParsedSection,
): Partial<Body>[] {
  return SUBSECTION_READERS[name]({ heading, markdown: '', blocks, deeper: groups });
}

function underEachHeading(read: BlocksReader): (section: ParsedSection) => Partial<Body>[] {
  return ({ heading, blocks, groups }) => [
    ...read(blocks, heading),
    ...groups.flatMap((group) => read(allBlocks(group), group.heading)),
  ];
}

function readNotes({ heading, blocks, groups }: ParsedSection): Partial<Body>[] {
  const intro = blocks.length > 0 ? leftOver(heading, [joinMarkdown(blocks)]) : {};
  return [intro, ...groups.flatMap(readNotesGroup)];
}

function readNotesGroup(group: Group): Partial<Body>[] {
  const name = subsectionName(group.heading);
  return name ? SUBSECTION_READERS[name](group) : [unknownGroup(group)];
}

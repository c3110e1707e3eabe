import type { Body } from '../../../generated/known-error.ts';
import type { Block } from '../../../lib/markdown/parse-blocks.ts';
import { blockText, itemText } from '../../../lib/markdown/plain-text.ts';
import { readCauseGroup, readCauses } from './causes.ts';
import { readHistory, readHistoryGroup } from './history.ts';
import { readLabelledItems } from './labels.ts';
import { readOwners } from './owners.ts';
import { allBlocks, leftOver, type ParsedSection, type Subsection, unknownGroup } from './parsed-section.ts';
import { readReferences } from './references.ts';
import { readAutoFixGroup, readDiagnosis, readManualSteps, readResolution } from './resolution.ts';
import { type SectionName, type SubsectionName, subsectionName } from './sections.ts';
import { toBlocks } from './step-blocks.ts';

/** The data of the blocks under one heading. The caller merges the parts of a section. */
type BlocksReader = (blocks: Block[], heading: string) => Partial<Body>[];

const SECTION_READERS: Record<SectionName, (section: ParsedSection) => Partial<Body>[]> = {
  Symptoms: underEachHeading((blocks) => [{ symptoms: readSymptoms(blocks) }]),
  'Common Causes': ({ heading, blocks, groups }) => {
    const { value, rest } = readCauses(blocks);
    return [{ causes: value }, leftOver(heading, rest), ...groups.flatMap(causesOfGroup)];
  },
  'Resolution Group': underEachHeading((blocks, heading) => {
    const { value, rest } = readOwners(blocks);
    return [{ owners: value }, leftOver(heading, rest)];
  }),
  'Diagnosis Steps': readDiagnosis,
  Resolution: readResolution,
  Notes: readNotes,
  History: ({ heading, blocks, groups }) => {
    const { value, rest } = readHistory(blocks);
    return [{ history: value }, leftOver(heading, rest), ...groups.flatMap(historyOfGroup)];
  },
  References: underEachHeading((blocks) => [{ references: readReferences(blocks) }]),
};

const SUBSECTION_READERS: Record<SubsectionName, (group: Subsection) => Partial<Body>[]> = {
  'auto-fix': readAutoFixGroup,
  'manual-steps': readManualSteps,
  exceptions: readExceptions,
  impact: readImpact,
};

export function readSection(name: SectionName, section: ParsedSection): Partial<Body>[] {
  return SECTION_READERS[name](section);
}

/** A subsection written as a section: `## Performance Impact`. */
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
  const intro = leftOver(heading, toBlocks(blocks));
  return [intro, ...groups.flatMap(readNotesGroup)];
}

function readNotesGroup(group: Subsection): Partial<Body>[] {
  const name = subsectionName(group.heading);
  return name ? SUBSECTION_READERS[name](group) : [unknownGroup(group)];
}

/** Each list item, and each other block: a log excerpt is a symptom too. */
function readSymptoms(blocks: readonly Block[]): string[] {
  const texts = blocks.flatMap(({ node, source }) =>
    node.type === 'list' ? node.children.map((item) => itemText(item, source)) : [blockText(node, source)],
  );
  return texts.filter((text) => text !== '');
}

function causesOfGroup(group: Subsection): Partial<Body>[] {
  const { value, rest } = readCauseGroup(group);
  return [{ causes: value }, leftOver(group.heading, rest)];
}

function historyOfGroup(group: Subsection): Partial<Body>[] {
  const { value, rest } = readHistoryGroup(group);
  return [{ history: value }, leftOver(group.heading, rest)];
}

/** `- **During backups:** expected`; an exception without a name has an empty one. */
function readExceptions(group: Subsection): Partial<Body>[] {
  const { value, rest } = readLabelledItems(allBlocks(group));
  const exceptions = value.map(({ label, text }) => ({ name: label ?? '', text }));
  return [{ prose_exceptions: exceptions }, leftOver(group.heading, rest)];
}

/** `- **High:** all jobs fail`. */
function readImpact(group: Subsection): Partial<Body>[] {
  const { value, rest } = readLabelledItems(allBlocks(group));
  const impact = value.map(({ label, text }) => ({ level: label, text }));
  return [{ impact }, leftOver(group.heading, rest)];
}

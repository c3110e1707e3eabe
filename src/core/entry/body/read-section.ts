import type { Body } from '../../../generated/known-error.ts';
import { blockText, itemText } from '../../../lib/markdown/plain-text.ts';
import { beginsBlock, withLabel } from './block-markdown.ts';
import { readCauseGroup, readCauses } from './causes.ts';
import { readHistory, readHistoryGroup } from './history.ts';
import { readLabelledItems, withLead } from './labels.ts';
import { excludes, leadAbove } from './leads.ts';
import { readOwners } from './owners.ts';
import {
  type HeadedBlocks,
  headedBlocks,
  leftOver,
  type ParsedSection,
  type Subsection,
  unknownSection,
} from './parsed-section.ts';
import { readReferences } from './references.ts';
import { readAutoFixGroup, readDiagnosis, readManualSteps, readResolution } from './resolution.ts';
import type { SectionName, SubsectionName } from './section-names.ts';
import {
  headingAside,
  headingRest,
  isAfterwards,
  saysMore,
  sectionName,
  subsectionName,
} from './sections.ts';
import { toBlocks } from './step-blocks.ts';
import { headingTitle } from './steps.ts';

const SECTION_READERS: Record<SectionName, (section: ParsedSection) => Partial<Body>[]> = {
  Symptoms: (section) => {
    const said = headingRest(section.heading);
    const symptoms = headedBlocks(section).flatMap(readSymptoms);
    return [{ symptoms: said === '' ? symptoms : [headingTitle(said), ...symptoms] }];
  },
  'Common Causes': ({ heading, blocks, groups }) => {
    const cause = headingRest(heading);
    if (cause !== '') return causesOfGroup({ heading: cause, markdown: '', blocks, deeper: groups });
    const aside = headingAside(heading);
    const { value, rest } = readCauses(blocks, aside);
    const named = groups.map((group) => ({ ...group, heading: withLabel(aside, group.heading) }));
    return [{ causes: value }, leftOver(heading, rest), ...named.flatMap(causesOfGroup)];
  },
  'Resolution Group': (section) => headedBlocks(section).flatMap((part) => ownersOf(part, section.heading)),
  'Diagnosis Steps': readDiagnosis,
  Resolution: readResolution,
  Notes: readNotes,
  History: ({ heading, blocks, groups }) => {
    const { value, rest } = readHistory(blocks);
    const all = [{ history: value }, leftOver(heading, rest), ...groups.flatMap(historyOfGroup)];
    return all.map((part) => labelHistory(headingAside(heading) || headingRest(heading), part));
  },
  References: (section) =>
    headedBlocks(section).map(({ heading, blocks }) => ({
      references: readReferences(blocks).map(({ text, url }) => ({ text: below(heading, text), url })),
    })),
};

const SUBSECTION_READERS: Record<SubsectionName, (group: Subsection) => Partial<Body>[]> = {
  'auto-fix': readAutoFixGroup,
  'manual-steps': readManualSteps,
  exceptions: readExceptions,
  impact: readImpact,
};

export function readSection(name: SectionName, section: ParsedSection): Partial<Body>[] {
  return SECTION_READERS[name](LABELLED.includes(name) ? labelled(section) : section);
}

/** In these sections, the words that narrow the heading belong to each text. The plan shows the headings of steps and notes. */
const LABELLED: readonly SectionName[] = ['Symptoms', 'Resolution Group', 'References'];

/** The same section, with the words that narrow its heading as the heading of a group. */
function labelled(section: ParsedSection): ParsedSection {
  const { heading, blocks, groups } = section;
  const aside = headingAside(heading) || (sectionName(heading) === 'Symptoms' ? '' : headingRest(heading));
  if (aside === '') return section;
  return { heading, blocks: [], groups: [{ heading: aside, markdown: '', blocks, deeper: groups }] };
}

function labelHistory(label: string, { history, ...others }: Partial<Body>): Partial<Body> {
  if (!history) return others;
  return { ...others, history: history.map((line) => ({ ...line, text: withLabel(label, line.text) })) };
}

/** A subsection written as a section: `## Performance Impact`. */
export function readPromoted(
  name: SubsectionName,
  { heading, blocks, groups }: ParsedSection,
): Partial<Body>[] {
  return SUBSECTION_READERS[name]({ heading, markdown: '', blocks, deeper: groups });
}

/** A text with the heading above it, unless that is only the name of a section. */
function below(heading: string, text: string): string {
  const isName = sectionName(heading) !== null && !saysMore(heading);
  return isName ? text : withLabel(headingTitle(heading), text);
}

function ownersOf({ heading, blocks }: HeadedBlocks, section: string): Partial<Body>[] {
  const { value, rest } = readOwners(blocks);
  const { primary, secondary, escalation_path } = value;
  const named = (owner: string | null) => owner && below(heading, owner);
  const owners = {
    primary: named(primary),
    secondary: named(secondary),
    escalation_path: named(escalation_path),
  };
  return [{ owners }, leftOver(heading || section, rest)];
}

function readNotes({ heading, blocks, groups }: ParsedSection): Partial<Body>[] {
  const intro = leftOver(heading, toBlocks(blocks));
  return [intro, ...groups.flatMap(readNotesGroup)];
}

function readNotesGroup(group: Subsection): Partial<Body>[] {
  const name = subsectionName(group.heading);
  return name ? SUBSECTION_READERS[name](group) : [unknownSection(group)];
}

/** Each list item, and each other block: a log excerpt is a symptom too. “Not when:” and its list are one. */
function readSymptoms({ heading, blocks }: HeadedBlocks): string[] {
  if (blocks.length === 0) return heading === '' ? [] : [headingTitle(heading)];
  const texts = blocks.flatMap(({ node, source }, index) => {
    if (excludes(leadAbove(blocks, index + 1))) return [];
    const lead = leadAbove(blocks, index);
    if (excludes(lead)) return [`${lead}\n\n${blockText(node, source)}`];
    return node.type === 'list'
      ? node.children.map((item) => itemText(item, source))
      : [blockText(node, source)];
  });
  const written = texts.filter((text) => text !== '');
  return written.map((text, index) => (index > 0 && beginsBlock(text) ? text : below(heading, text)));
}

function causesOfGroup(group: Subsection): Partial<Body>[] {
  if (isAfterwards(group.heading)) return [unknownSection(group)];
  const { value, rest } = readCauseGroup(group);
  return [{ causes: value }, leftOver(group.heading, rest)];
}

function historyOfGroup(group: Subsection): Partial<Body>[] {
  return readHistoryGroup(group).flatMap(({ heading, value, rest }) => [
    { history: value },
    leftOver(heading, rest),
  ]);
}

/** `- **During backups:** expected`; an exception without a name has an empty one. */
function readExceptions(group: Subsection): Partial<Body>[] {
  return [
    { prose_exceptions: readItemsBelow(group).map(({ label, text }) => ({ name: label ?? '', text })) },
  ];
}

/** `- **High:** all jobs fail`. */
function readImpact(group: Subsection): Partial<Body>[] {
  return [{ impact: readItemsBelow(group).map(({ label, text }) => ({ level: label, text })) }];
}

/** The labelled items of a group. A deeper heading is part of their labels, and so is what narrows its own. */
function readItemsBelow({ heading: top, blocks, deeper }: Subsection): ReturnType<typeof readLabelledItems> {
  const aside = headingAside(top);
  return headedBlocks({ blocks, groups: deeper }).flatMap(({ heading, blocks: own }) => {
    const items = readLabelledItems(own);
    const all = items.length === 0 && heading !== '' ? [{ label: null, text: '' }] : items;
    const lead = [aside, headingTitle(heading)].filter(Boolean).join(', ') || null;
    return all.map((item) => withLead(lead, item));
  });
}

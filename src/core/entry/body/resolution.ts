import type { Body, Step } from '../../../generated/known-error.ts';
import type { Block } from '../../../lib/markdown/parse-blocks.ts';
import { isAutoFixBlock, readAutoFix } from './auto-fix.ts';
import type { Reading } from './parsed-section.ts';
import { allBlocks, leftOver, type ParsedSection, type Subsection, unknownGroup } from './parsed-section.ts';
import { subsectionName } from './sections.ts';
import { addNode, emptyDraft, headingTitle, isNumbered, readSteps, toStep, withIntro } from './steps.ts';

/** The automatic fix and the manual steps. */
export function readResolution({ heading, blocks, groups }: ParsedSection): Partial<Body>[] {
  const hasManualSteps = groups.some((group) => subsectionName(group.heading) === 'manual-steps');
  return [
    ...readIntro(heading, blocks),
    ...groups.flatMap((group) => readResolutionGroup(group, hasManualSteps)),
  ];
}

/** Text directly below `## Resolution`: the automatic fix if it says so, otherwise steps. */
function readIntro(heading: string, blocks: readonly Block[]): Partial<Body>[] {
  const isAboutFix = blocks.map((block, index) => isAutoFixBlock(block, blocks[index - 1]));
  const fix = readAutoFix(blocks.filter((_, index) => isAboutFix[index]));
  const steps = withIntro(readSteps(blocks.filter((_, index) => !isAboutFix[index])));
  return [
    { auto_fix: fix.value, manual_steps: steps.value },
    leftOver(heading, [...fix.rest, ...steps.rest]),
  ];
}

/** `### Option 1: …` is a step. Without a heading “Manual Steps”, so is any subsection with commands. */
function readResolutionGroup(group: Subsection, hasManualSteps: boolean): Partial<Body>[] {
  const name = subsectionName(group.heading);
  if (name === 'auto-fix') return readAutoFixGroup(group);
  if (name === 'manual-steps') return readManualSteps(group);
  const step = stepOfGroup(group);
  const isStep = isNumbered(group.heading) || (!hasManualSteps && step.commands.length > 0);
  return [isStep ? { manual_steps: [step] } : unknownGroup(group)];
}

export function readAutoFixGroup(group: Subsection): Partial<Body>[] {
  const { value, rest } = readAutoFix(allBlocks(group));
  return [{ auto_fix: value }, leftOver(group.heading, rest)];
}

export function readManualSteps({ heading, blocks, deeper }: Subsection): Partial<Body>[] {
  const { value, rest } = readAllSteps(blocks, deeper);
  return [{ manual_steps: value }, leftOver(heading, rest)];
}

/** Each subsection is a step. Without subsections, each list item or paragraph is one. */
export function readDiagnosis({ heading, blocks, groups }: ParsedSection): Partial<Body>[] {
  const { value, rest } = readAllSteps(blocks, groups);
  return [{ diagnosis: value }, leftOver(heading, rest)];
}

function readAllSteps(blocks: readonly Block[], groups: readonly Subsection[]): Reading<Step[]> {
  const { value, rest } = readSteps(blocks);
  return withIntro({ value: [...value, ...groups.map(stepOfGroup)], rest });
}

/** `### 1. Title` with everything below it. */
function stepOfGroup({ heading, blocks, deeper }: Subsection): Step {
  const draft = emptyDraft(headingTitle(heading));
  for (const { node, source } of blocks) addNode(draft, node, source);
  for (const group of deeper) {
    draft.texts.push(`#### ${group.heading}`);
    for (const { node, source } of group.blocks) addNode(draft, node, source);
  }
  return toStep(draft);
}

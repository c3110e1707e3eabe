import type { Body, Step, StepBlock, WarningBlock } from '../../../generated/known-error.ts';
import type { Block } from '../../../lib/markdown/parse-blocks.ts';
import { isAutoFixBlock, readAutoFix } from './auto-fix.ts';
import {
  groupBlocks,
  headedBlocks,
  joinBlocks,
  leftOver,
  type ParsedSection,
  type Subsection,
  unknownSection,
} from './parsed-section.ts';
import { headingAside, isAfterwards, saysMore, subsectionName } from './sections.ts';
import { toStep } from './step-blocks.ts';
import { headingNumber, headingTitle, isNumbered, readSteps } from './steps.ts';

/** The automatic fix and the manual steps. */
export function readResolution({ heading, blocks, groups }: ParsedSection): Partial<Body>[] {
  const manualSteps = groups.findIndex((group) => subsectionName(group.heading) === 'manual-steps');
  const parts = [
    ...readIntro(heading, blocks),
    ...groups.flatMap((group, index) => {
      if (manualSteps === -1) return readResolutionGroup(group, false);
      return index < manualSteps ? readAboveSteps(group) : readResolutionGroup(group, true);
    }),
  ];
  return saysMore(heading) ? parts.map((part) => withCondition(heading, part)) : parts;
}

/** `## Fix: only in the EU` holds for the command below it, too. */
function withCondition(heading: string, part: Partial<Body>): Partial<Body> {
  const above: StepBlock = { kind: 'text', markdown: `#### ${heading}` };
  return part.auto_fix ? { ...part, fix_blocks: [above, ...(part.fix_blocks ?? [])] } : part;
}

/** Text directly below `## Resolution`: the automatic fix if it says so, otherwise steps. */
function readIntro(heading: string, blocks: readonly Block[]): Partial<Body>[] {
  const isAboutFix = blocks.map((block, index) => isAutoFixBlock(block, blocks[index - 1]));
  const fix = readAutoFix([{ heading: '', blocks: blocks.filter((_, index) => isAboutFix[index]) }]);
  const steps = readSteps(blocks.filter((_, index) => !isAboutFix[index]));
  return [
    {
      auto_fix: fix.value,
      fix_blocks: fix.before,
      resolution_warnings: untitledWarnings(steps),
      manual_steps: steps,
    },
    leftOver(heading, fix.rest),
  ];
}

/** Warnings above all steps are about the automatic fix, too. */
function untitledWarnings([first]: readonly Step[]): WarningBlock[] {
  return first?.title === '' && first.number === undefined
    ? first.blocks.filter((block) => block.kind === 'warning')
    : [];
}

/** `### Prerequisites` above `### Manual Steps` stays above them, but is no step. */
function readAboveSteps(group: Subsection): Partial<Body>[] {
  const isText = !(subsectionName(group.heading) || isNumbered(group.heading) || isAfterwards(group.heading));
  return isText ? [{ manual_steps: [textStep(group)] }] : readResolutionGroup(group, true);
}

function textStep({ heading, blocks, deeper }: Subsection): Step {
  const title: StepBlock = { kind: 'text', markdown: `### ${heading}` };
  return toStep('', joinBlocks([title], groupBlocks({ blocks, deeper })));
}

/** `### Option 1: …` is a step. Without a heading “Manual Steps”, so is any other subsection. */
function readResolutionGroup(group: Subsection, hasManualSteps: boolean): Partial<Body>[] {
  const name = subsectionName(group.heading);
  if (name === 'auto-fix') return readAutoFixGroup(group);
  if (name === 'manual-steps') return readManualSteps(group);
  const isStep = isNumbered(group.heading) || !(hasManualSteps || isAfterwards(group.heading));
  return [isStep ? { manual_steps: [stepOfGroup(group)] } : unknownSection(group)];
}

export function readAutoFixGroup(group: Subsection): Partial<Body>[] {
  const [intro, ...others] = headedBlocks({ blocks: group.blocks, groups: group.deeper });
  const named = { heading: headingAside(group.heading), blocks: intro?.blocks ?? [] };
  const { value, before, rest } = readAutoFix([named, ...others]);
  return [{ auto_fix: value, fix_blocks: before }, leftOver(group.heading, rest)];
}

export function readManualSteps({ blocks, deeper }: Subsection): Partial<Body>[] {
  return [{ manual_steps: readAllSteps(blocks, deeper) }];
}

/** Each subsection is a step. Without subsections, each list item or paragraph is one. */
export function readDiagnosis({ blocks, groups }: ParsedSection): Partial<Body>[] {
  return [{ diagnosis: readAllSteps(blocks, groups) }];
}

function readAllSteps(blocks: readonly Block[], groups: readonly Subsection[]): Step[] {
  return [...readSteps(blocks), ...groups.map(stepOfGroup)];
}

/** `### 1. Title` with everything below it. */
function stepOfGroup(group: Subsection): Step {
  return toStep(headingTitle(group.heading), groupBlocks(group), headingNumber(group.heading));
}

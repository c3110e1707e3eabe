import type { AutoFix, Body, Owners, Section, Step, StepBlock } from '../../../generated/known-error.ts';
import { append } from '../../../lib/util/lists.ts';
import { NO_OWNERS } from './owners.ts';
import { joinBlocks, leftOver } from './parsed-section.ts';
import { saysMore } from './sections.ts';
import { addText, toStep } from './step-blocks.ts';

/** The data of one section of the file. */
type ReadSection = { heading: string; parts: readonly Partial<Body>[] };

/** Merges the data of all sections, in their order. Nothing is lost: of two owners or fixes, the second is text. */
export function mergeBodies(sections: readonly ReadSection[]): Body {
  const parts = sections.flatMap((section) => section.parts);
  const warnings = parts.flatMap(({ resolution_warnings = [] }) => resolution_warnings);
  const owners = mergeOwners(parts.flatMap((part) => part.owners ?? []));
  const fix = mergeFixes(parts);
  return {
    symptoms: parts.flatMap(({ symptoms = [] }) => symptoms),
    causes: parts.flatMap(({ causes = [] }) => causes),
    owners: owners.value,
    diagnosis: stepsOf(sections, 'diagnosis'),
    auto_fix: fix.value,
    ...(fix.before.length > 0 && { fix_blocks: fix.before }),
    ...(warnings.length > 0 && { resolution_warnings: warnings }),
    manual_steps: stepsOf(sections, 'manual_steps'),
    prose_exceptions: parts.flatMap(({ prose_exceptions = [] }) => prose_exceptions),
    impact: parts.flatMap(({ impact = [] }) => impact),
    history: parts.flatMap(({ history = [] }) => history),
    references: parts.flatMap(({ references = [] }) => references),
    other_sections: [
      ...parts.flatMap(({ other_sections = [] }) => other_sections),
      ...asSection('Owners', owners.others),
      ...asSection('Another automatic fix', fix.others),
    ],
  };
}

function asSection(heading: string, blocks: StepBlock[]): Section[] {
  return leftOver(heading, blocks).other_sections ?? [];
}

/**
 * The steps of all sections. “Workaround” and “Resolution” are two ways, not one list, so each keeps its heading. So does a heading that
 * says more than the name of its section.
 */
function stepsOf(sections: readonly ReadSection[], key: 'diagnosis' | 'manual_steps'): Step[] {
  const lists = sections
    .map(({ heading, parts }) => ({ heading, steps: parts.flatMap((part) => part[key] ?? []) }))
    .filter(({ steps }) => steps.length > 0);
  const areSeveral = new Set(lists.map(({ heading }) => heading.toLowerCase())).size > 1;
  return lists.flatMap(({ heading, steps }) =>
    areSeveral || saysMore(heading) ? belowHeading(heading, steps) : steps,
  );
}

function belowHeading(heading: string, [first, ...others]: readonly Step[]): Step[] {
  const markdown = `### ${heading}`;
  const title = { kind: 'text', markdown } as const;
  if (first?.title !== '' || first.number !== undefined)
    return [toStep('', [title]), ...(first ? [first] : []), ...others];
  const [top, ...more] = first.blocks;
  const blocks =
    top?.kind === 'text'
      ? [{ ...top, markdown: `${markdown}\n\n${top.markdown}` }, ...more]
      : [title, ...first.blocks];
  return [toStep('', blocks), ...others];
}

const LABELS: Readonly<Record<keyof Owners, string>> = {
  primary: 'Primary',
  secondary: 'Secondary',
  escalation_path: 'Escalation',
};

type Merged<T> = { value: T; others: StepBlock[] };

/** Of two values, the first applies. */
function mergeOwners(all: readonly Owners[]): Merged<Owners> {
  const value: Owners = { ...NO_OWNERS };
  const others: StepBlock[] = [];
  for (const owners of all)
    for (const key of Object.keys(LABELS) as (keyof Owners)[]) {
      value[key] ??= owners[key];
      const isOther = owners[key] !== null && owners[key] !== value[key];
      if (isOther) addText(others, `**${LABELS[key]}:** ${owners[key]}`);
    }
  return { value, others };
}

/** The first command is the fix. Another one is only shown, with the text above it, because nobody must run both. */
function mergeFixes(parts: readonly Partial<Body>[]): Merged<AutoFix | null> & { before: StepBlock[] } {
  const before: StepBlock[] = [];
  const others: StepBlock[] = [];
  let value: AutoFix | null = null;
  for (const { auto_fix: fix = null, fix_blocks = [] } of parts) {
    const isOther = value?.command && fix?.command && fix.command !== value.command;
    if (isOther) joinBlocks(others, [...fix_blocks, ...shownFix(fix)]);
    else append(before, withoutHeadingOf(before, fix_blocks));
    if (!isOther) value = value && fix ? joinFixes(value, fix) : (value ?? fix);
  }
  return { value, before, others };
}

/** Two fixes of one section have the same heading above them. */
function withoutHeadingOf([top]: readonly StepBlock[], blocks: readonly StepBlock[]): readonly StepBlock[] {
  const [first, ...others] = blocks;
  const isSame = top?.kind === 'text' && first?.kind === 'text' && top.markdown === first.markdown;
  return isSame ? others : blocks;
}

function joinFixes(first: AutoFix, second: AutoFix): AutoFix {
  const notes = [...new Set([first.note, second.note])].filter((note) => note !== null);
  return {
    command: first.command ?? second.command,
    success_rate: first.success_rate ?? second.success_rate,
    note: notes.length > 0 ? notes.join(' ') : null,
  };
}

function shownFix({ command, success_rate, note }: AutoFix): StepBlock[] {
  const blocks: StepBlock[] = [{ kind: 'command', language: null, code: command ?? '' }];
  if (success_rate !== null) addText(blocks, `**Success rate:** ${success_rate * 100}%`);
  addText(blocks, note ?? '');
  return blocks;
}

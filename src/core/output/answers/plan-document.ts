import type { Reference, Section, Step } from '../../../generated/known-error.ts';
import type { Decision, Plan } from '../../../generated/plan.ts';
import { plural } from '../../../lib/text/plural.ts';
import { isMarkdown, withLabel } from '../../entry/body/block-markdown.ts';
import { percent } from '../../plan/percent.ts';
import {
  type AnswerDocument,
  barItem,
  blockItems,
  bullet,
  type DocumentSection,
  fields,
  type Head,
  type Item,
  line,
  stepNumbers,
  type Tone,
  textItem,
} from './document.ts';

const HEADLINES: Record<Decision, { text: string; tone: Tone }> = {
  auto_fix: { text: 'AUTO-FIX', tone: 'green' },
  manual: { text: 'FIX BY HAND', tone: 'yellow' },
  escalate: { text: 'ESCALATE', tone: 'red' },
  business_decision: { text: 'BUSINESS DECISION', tone: 'red' },
  wait: { text: 'WAIT', tone: 'cyan' },
  expected: { text: 'EXPECTED', tone: 'cyan' },
};

export const LAST_EVENTS = 'Last events';
const HISTORY_LINES = 3;

/** A plan for people on call: first what to do, then why, then the rest. */
export function planDocument(plan: Plan, url: string | null = null): AnswerDocument {
  return { head: planHead(plan, url), sections: planSections(plan) };
}

export function planHead(plan: Plan, url: string | null): Head {
  const { text, tone } = HEADLINES[plan.decision];
  return {
    label: plan.until === null ? text : `${text} until ${plan.until}`,
    tone,
    title: `${plan.error_id}  ${plan.title}`,
    facts: `${plan.service}, severity ${severityText(plan)}, ${plan.owners.group}`,
    command: plan.command === null ? null : { code: plan.command, before: plan.fix_blocks ?? [] },
    url,
  };
}

export function planSections(plan: Plan): DocumentSection[] {
  return [
    { heading: 'Why', items: plan.reasons.map(({ text }) => bullet(text)) },
    suggestedCommand(plan),
    { heading: 'Success rate', items: rateItems(plan) },
    {
      heading: 'Likely causes',
      items: plan.causes.map(({ text, likelihood }) => barItem(likelihood, text)),
    },
    { heading: 'Diagnosis', items: stepItems(plan.diagnosis) },
    { heading: 'Manual steps', items: stepItems(plan.manual_steps) },
    { heading: 'Who', items: ownerItems(plan.owners) },
    {
      heading: 'Related',
      items: plan.related.map(({ error_id, title }) => line(`${error_id}  ${title ?? '(not written yet)'}`)),
    },
    {
      heading: 'Exceptions',
      items: plan.prose_exceptions.map(({ name, text }) => lineItem(withLabel(name, text))),
    },
    {
      heading: 'Impact',
      items: plan.impact.map(({ level, text }) => lineItem(withLabel(level ?? '', text))),
    },
    ...plan.other_sections.map(otherSection),
    { heading: 'Symptoms', items: plan.symptoms.map(textItem) },
    { heading: LAST_EVENTS, items: historyItems(plan.history.slice(-HISTORY_LINES)) },
    { heading: 'References', items: plan.references.map(referenceItem) },
  ];
}

/** The warnings stay, even if the plan has no command to warn of. */
function suggestedCommand({ command, suggested_command, decision, fix_blocks = [] }: Plan): DocumentSection {
  const before = command === null ? blockItems(fix_blocks) : [];
  if (suggested_command === null) return { heading: 'About the automatic fix', items: before };
  return { heading: commandHeading(decision), items: [...before, ...codeItems(suggested_command)] };
}

function commandHeading(decision: Decision): string {
  return decision === 'escalate'
    ? 'Command that did not help (do not run it again)'
    : 'Suggested command (decide whether to run it)';
}

/** The history in the entry's order, the newest line last. */
export function historyItems(history: Plan['history']): Item[] {
  return history.map(({ date, actor, text }) =>
    lineItem([date ?? '(no date)', actor, text].filter((part) => part !== null).join('  ')),
  );
}

function referenceItem({ text, url }: Reference): Item {
  return url === null ? textItem(text) : { kind: 'link', text, url };
}

/** One line as it is; a text of several lines with its tables, code and lists. */
function lineItem(text: string): Item {
  return isMarkdown(text) ? textItem(text) : line(text);
}

function severityText({ severity, declared_severity }: Plan): string {
  return severity === declared_severity ? severity : `${severity} (usually ${declared_severity})`;
}

function codeItems(code: string): Item[] {
  return [{ kind: 'code', language: 'sh', code }];
}

function rateItems({ success_rate: { declared, observed }, fix_note }: Plan): Item[] {
  return [
    ...(declared === null ? [] : [line(`${percent(declared)} expected by the author`)]),
    ...(fix_note === null ? [] : [line(fix_note)]),
    ...(observed === null
      ? []
      : [line(`${percent(observed.rate)} of ${plural(observed.attempts, 'reported attempt')}`)]),
  ];
}

function stepItems(steps: readonly Step[]): Item[] {
  const numbers = stepNumbers(steps);
  return steps.map(({ title, blocks }, index) => ({
    kind: 'step',
    number: numbers[index] ?? null,
    title,
    blocks,
  }));
}

function otherSection({ heading, blocks }: Section): DocumentSection {
  return { heading: heading || 'Notes', items: blockItems(blocks) };
}

function ownerItems(owners: Plan['owners']): Item[] {
  const { group, contact, assignee, primary, secondary, escalation_path } = owners;
  return fields([
    ['Group', contact === null ? group : `${group}, ${contact}`],
    ['Assignee', assignee],
    ['Primary', primary],
    ['Secondary', secondary],
    ['Escalation', escalation_path],
  ]);
}

import type { Cause, Decision, Plan, Step } from '../generated/types.ts';
import { PLAIN_STYLE, printable, type TextStyle } from '../text-style.ts';
import { percent } from './percent.ts';

export type RenderOptions = {
  /** What the plan rests on, in a line: which pattern hit where. */
  evidence?: string;
  style?: TextStyle;
};

const HEADLINES: Record<Decision, { text: string; colour: 'red' | 'yellow' | 'green' | 'cyan' }> = {
  auto_fix: { text: 'AUTO-FIX', colour: 'green' },
  manual: { text: 'FIX BY HAND', colour: 'yellow' },
  escalate: { text: 'ESCALATE', colour: 'red' },
  business_decision: { text: 'BUSINESS DECISION', colour: 'red' },
  wait: { text: 'WAIT', colour: 'cyan' },
  expected: { text: 'EXPECTED', colour: 'cyan' },
};

const BAR_WIDTH = 10;
const HISTORY_LINES = 3;

/** A section's own lines, without its heading. */
type Section = { heading: string; lines: string[] };

/** A plan for a terminal at three in the morning: what to do first, then why, then all the rest. */
export function renderPlan(plan: Plan, { evidence, style = PLAIN_STYLE }: RenderOptions = {}): string {
  const sections = [
    { heading: 'Why', lines: plan.reasons.map(({ text }) => `- ${text}`) },
    { heading: 'Matched', lines: evidence ? [evidence] : [] },
    { heading: 'Suggested command, for you to judge', lines: lines(plan.suggested_command) },
    { heading: 'Success rate', lines: rateLines(plan.success_rate) },
    { heading: 'Likely causes', lines: plan.causes.flatMap(causeLines) },
    { heading: 'Diagnosis', lines: plan.diagnosis.flatMap(stepLines) },
    { heading: 'Manual steps', lines: plan.manual_steps.flatMap(stepLines) },
    { heading: 'Who', lines: ownerLines(plan.owners) },
    {
      heading: 'Related',
      lines: plan.related.map(({ error_id, title }) => `${error_id}  ${title ?? '(not written yet)'}`),
    },
    { heading: 'Impact', lines: plan.impact.map(({ level, text }) => (level ? `${level}: ${text}` : text)) },
    { heading: 'Last events', lines: historyLines(plan.history) },
  ];
  const blocks = [renderHead(plan, style), ...sections.flatMap((section) => renderSection(section, style))];
  return `${blocks.join('\n\n')}\n`;
}

function renderHead(plan: Plan, style: TextStyle): string {
  const { text, colour } = HEADLINES[plan.decision];
  const headline = plan.until === null ? text : `${text} until ${plan.until}`;
  const head = [
    `${style[colour](style.bold(printable(headline)))}  ${printable(`${plan.error_id}  ${plan.title}`)}`,
    style.dim(printable(`${plan.service}, severity ${severityText(plan)}, ${plan.owners.group}`)),
  ];
  const command = lines(plan.command).map((line) => `    ${style.bold(printable(line))}`);
  return command.length === 0 ? head.join('\n') : [...head, '', ...command].join('\n');
}

function severityText({ severity, declared_severity }: Plan): string {
  return severity === declared_severity ? severity : `${severity} (otherwise ${declared_severity})`;
}

function renderSection(section: Section, style: TextStyle): string[] {
  if (section.lines.length === 0) return [];
  const body = section.lines.flatMap((line) => line.split('\n')).map((line) => indent(printable(line)));
  return [[style.bold(section.heading), ...body].join('\n')];
}

function rateLines({ declared, observed }: Plan['success_rate']): string[] {
  const said = declared === null ? [] : [`${percent(declared)} as the entry says`];
  return observed === null ? said : [...said, `${percent(observed.rate)} of ${observed.attempts} tries seen`];
}

function causeLines({ text, likelihood }: Cause): string[] {
  const share = likelihood ?? 0;
  const filled = Math.round(Math.min(Math.max(share, 0), 1) * BAR_WIDTH);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
  return [`${bar} ${(likelihood === null ? '?' : percent(likelihood)).padStart(4)}  ${text}`];
}

function stepLines({ title, text, commands }: Step, index: number): string[] {
  const code = commands.flatMap((command) => lines(command.code)).map((line) => `       ${line}`);
  return [`${index + 1}. ${title}`, ...code, ...lines(text).map((line) => `   ${line}`)];
}

function ownerLines({
  group,
  contact,
  assignee,
  primary,
  secondary,
  escalation_path,
}: Plan['owners']): string[] {
  const named = [
    ['Group', contact === null ? group : `${group}, ${contact}`],
    ['Assignee', assignee],
    ['Primary', primary],
    ['Secondary', secondary],
    ['Escalation', escalation_path],
  ] as const;
  return named.flatMap(([role, who]) => (who === null ? [] : [`${role.padEnd(11)} ${who}`]));
}

/** Entries have their history in order, the newest last. */
function historyLines(history: Plan['history']): string[] {
  return history
    .slice(-HISTORY_LINES)
    .map(({ date, actor, text }) =>
      [date ?? '(no date)', actor, text].filter((part) => part !== null).join('  '),
    );
}

function lines(text: string | null): string[] {
  return text === null ? [] : text.replace(/\n+$/, '').split('\n');
}

function indent(line: string): string {
  return line === '' ? '' : `  ${line}`;
}

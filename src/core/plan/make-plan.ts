import type { Cause, Command, KnownError, Step } from '../../generated/known-error.ts';
import type { Plan, PlanOwners, Related } from '../../generated/plan.ts';
import {
  findControls,
  findDirectionMarks,
  findInvisible,
  findOtherSpaces,
  isPlainAscii,
} from '../../lib/encoding/invisible.ts';
import { findLookAlikes } from '../../lib/encoding/look-alike.ts';
import { isShellLanguage } from '../../lib/shell/shell-words.ts';
import { failure } from '../../lib/util/result.ts';
import { type FilledCommand, fillCommand, fillKnown, type PlaceholderValues } from './command.ts';
import { decide } from './decide.ts';
import { findException } from './exceptions.ts';
import type { PlanContext } from './plan-context.ts';

/** The plan for a known error: the decision, its reasons, and everything you need to act on it. */
export function makePlan(entry: KnownError, context: PlanContext): Plan {
  const { isPastKnown } = context;
  const exception = findException(entry, isPastKnown ? context : { ...context, recentAlerts: new Map() });
  const fix = fillFix(entry, context);
  const related = listRelated(entry, context);
  const { decision, reasons } = decide({ entry, context, exception, fix, related });
  const isWithheld = reasons.some(({ rule }) => rule === 'past');
  const { body } = entry;
  const command = fix.ok ? fix.value : null;
  return {
    error_id: entry.error_id,
    title: entry.title,
    service: entry.service,
    decision,
    reasons,
    severity: exception?.severity ?? entry.severity,
    declared_severity: entry.severity,
    exception: exception?.name ?? null,
    until: exception?.until ?? null,
    command: decision === 'auto_fix' ? command : null,
    suggested_command: decision === 'auto_fix' || isWithheld ? null : command,
    success_rate: { declared: body.auto_fix?.success_rate ?? null, observed: context.observedRate },
    causes: likeliestFirst(body.causes),
    diagnosis: body.diagnosis.map((step) => fillStep(step, entry, context)),
    manual_steps: body.manual_steps.map((step) => fillStep(step, entry, context)),
    owners: listOwners(entry, context),
    related,
    impact: body.impact,
    history: body.history,
    references: body.references,
    symptoms: body.symptoms,
    fix_note: body.auto_fix?.note ?? null,
    ...listFixBlocks(entry, context),
    prose_exceptions: body.prose_exceptions,
    other_sections: body.other_sections.map((section) => ({
      ...section,
      blocks: fillBlocks(section.blocks, entry, context),
    })),
  };
}

/** What to read before the command. Without a command, the steps have the warnings of the section. */
function listFixBlocks(entry: KnownError, context: PlanContext): Pick<Plan, 'fix_blocks'> {
  const { fix_blocks = [], resolution_warnings = [], auto_fix } = entry.body;
  const hasCommand = (entry.fix_command ?? auto_fix?.command ?? null) !== null;
  const blocks = [...(hasCommand ? resolution_warnings : []), ...fix_blocks];
  return blocks.length > 0 ? { fix_blocks: fillBlocks(blocks, entry, context) } : {};
}

/** Uses the command of the front matter, or else the command in the text. */
function fillFix({ fix_command, parameters, body }: KnownError, context: PlanContext): FilledCommand {
  const command = fix_command ?? body.auto_fix?.command ?? null;
  if (command === null) return failure('The entry has no command');
  if (isDeceptive(command))
    return failure('the command has a character that hides, or looks like another one');
  return fillCommand(command, parameters, valuesOf(context), context.valueTests);
}

function valuesOf({ alert, captures }: PlanContext): PlaceholderValues {
  return { labels: alert?.labels ?? {}, annotations: alert?.annotations ?? {}, captures };
}

/** The title of a step may be its command. */
function fillStep(step: Step, entry: KnownError, context: PlanContext): Step {
  const commands = step.commands.map((command) => fillShown(command, entry, context));
  const title = step.title === step.commands[0]?.code ? (commands[0]?.code ?? step.title) : step.title;
  return { ...step, title, commands, blocks: fillBlocks(step.blocks, entry, context) };
}

function fillBlocks(blocks: Step['blocks'], entry: KnownError, context: PlanContext): Step['blocks'] {
  return blocks.map((block) => (block.kind === 'command' ? fillShown(block, entry, context) : block));
}

/** Fills the values of the alert into a shell command that a person reads. A placeholder without a usable value stays as written. */
function fillShown<T extends Command>(command: T, { parameters }: KnownError, context: PlanContext): T {
  if (!isShellLanguage(command.language) || !command.code.includes('{{')) return command;
  return { ...command, code: fillKnown(command.code, parameters, valuesOf(context), context.valueTests) };
}

/** A person compares the command with what they know, and copies it. */
function isDeceptive(command: string): boolean {
  if (isPlainAscii(command)) return false;
  return [findLookAlikes, findInvisible, findDirectionMarks, findControls, findOtherSpaces].some(
    (find) => find(command).length > 0,
  );
}

/** The sort is stable: causes with the same or no likelihood keep the entry's order. */
function likeliestFirst(causes: readonly Cause[]): Cause[] {
  return causes.toSorted((a, b) => (b.likelihood ?? -1) - (a.likelihood ?? -1));
}

/** First the errors that the entry names, then those that its causes mention. */
function listRelated(entry: KnownError, { titleOf }: PlanContext): Related[] {
  const named = [
    ...entry.related_errors,
    ...entry.body.causes.flatMap(({ related_errors }) => related_errors),
  ];
  const ids = [...new Set(named)].filter((id) => id !== entry.error_id);
  return ids.map((error_id) => ({ error_id, title: titleOf(error_id) }));
}

function listOwners(
  { resolution_group: group, assignee, body }: KnownError,
  { settings }: PlanContext,
): PlanOwners {
  const contact = Object.hasOwn(settings.groups, group) ? (settings.groups[group]?.contact ?? null) : null;
  const { primary, secondary, escalation_path } = body.owners;
  return { group, contact, assignee, primary, secondary, escalation_path };
}

import type { KnownError } from '../../generated/known-error.ts';
import type { Decision, ObservedRate, Reason, Related } from '../../generated/plan.ts';
import { offerObstacle } from './allowed-command.ts';
import type { FilledCommand } from './command.ts';
import type { AppliedException } from './exceptions.ts';
import { percent, timesTried } from './percent.ts';
import type { KnownRate, PlanContext } from './plan-context.ts';

/** `reasons` has one item for each rule that applied, in the order of the rules. The last one decided. */
type DecisionResult = { decision: Decision; reasons: Reason[] };

type DecisionInput = {
  entry: KnownError;
  context: Pick<
    PlanContext,
    'alert' | 'settings' | 'isPastKnown' | 'isMatchWhole' | 'failedAttempts' | keyof KnownRate
  >;
  exception: AppliedException | null;
  fix: FilledCommand;
  related: readonly Related[];
};

/** Rules that need only the entry and the time. */
const TIMELESS_RULES = [exceptionRule, businessRule];

/** The rules, in order. Each rule decides, gives a reason and passes on, or stays silent. */
const RULES = [...TIMELESS_RULES, rateUnknownRule, autoFixRule, attemptsRule];

/** Somebody may have tried the fix three times, or a reboot may explain the alert. So kedb offers no command, not even as a suggestion. */
const PAST_UNKNOWN: Reason = {
  rule: 'past',
  text:
    'kedb could not read the past of this alert, so it offers no command. ' +
    'The fix may have failed before, or another alert may explain this one.',
};

/** A sender who makes an alert too large must not choose its entry, and so its command. A person can judge the suggested command. */
const MATCH_CUT: Reason = {
  rule: 'limit',
  text:
    'kedb could not look at all of this text, because it is too large. Another entry may fit better. ' +
    'Check that this entry fits.',
};

/** With fewer attempts, the observed rate says little. */
const ENOUGH_TRIES = 5;

/** With so many attempts of which none worked, a fix is not called safe. */
const NO_LUCK = 3;

type RuleOutcome = { decision: Decision | null; reason: Reason } | null;

export function decide(input: DecisionInput): DecisionResult {
  const { isPastKnown, isMatchWhole } = input.context;
  if (!isPastKnown) return leaveToPerson(input, PAST_UNKNOWN);
  return isMatchWhole ? decideByRules(input) : leaveToPerson(input, MATCH_CUT);
}

function leaveToPerson(input: DecisionInput, { rule, text }: Reason): DecisionResult {
  const known = TIMELESS_RULES.flatMap((rule) => rule(input)?.reason ?? []);
  const next = nextThing(input, rule === 'limit' && input.fix.ok);
  return { decision: 'manual', reasons: [...known, { rule, text: `${text} ${next}` }] };
}

function decideByRules(input: DecisionInput): DecisionResult {
  const reasons: Reason[] = [];
  for (const rule of RULES) {
    const outcome = rule(input);
    if (!outcome) continue;
    reasons.push(outcome.reason);
    if (outcome.decision) return { decision: outcome.decision, reasons };
  }
  return { decision: 'manual', reasons: [...reasons, manualReason(input)] };
}

function exceptionRule({ exception }: DecisionInput): RuleOutcome {
  if (!exception) return null;
  return { decision: exception.decision, reason: { rule: 'exception', text: exception.reason } };
}

function businessRule({ entry }: DecisionInput): RuleOutcome {
  if (!entry.requires_business_decision) return null;
  const text = `This error needs a business decision. Ask ${entry.resolution_group} before you change anything.`;
  return { decision: 'business_decision', reason: { rule: 'business_decision', text } };
}

/** The team set a limit, and nobody knows whether the fix keeps it. */
function rateUnknownRule({ entry, context }: DecisionInput): RuleOutcome {
  const { min_success_rate } = context.settings;
  if (!entry.auto_fix || min_success_rate === null || context.isRateKnown || isUsedUp(context)) return null;
  const text =
    'kedb could not read how often this fix worked, so it offers no command. ' +
    `Your team requires that it worked ${percent(min_success_rate)} of the time. ${nextThing({ entry })}`;
  return { decision: 'manual', reason: { rule: 'past', text } };
}

function autoFixRule(input: DecisionInput): RuleOutcome {
  if (!input.entry.auto_fix || isUsedUp(input.context)) return null;
  const obstacle = autoFixObstacle(input);
  if (obstacle) return { decision: null, reason: { rule: 'auto_fix', text: obstacle } };
  return { decision: 'auto_fix', reason: { rule: 'auto_fix', text: autoFixText(input) } };
}

/** Why the plan does not offer the command; null if it does. */
function autoFixObstacle({ entry, context, fix }: DecisionInput): string | null {
  if (entry.fix_command === null)
    return 'The entry announces an automatic fix, but does not say which command kedb may offer.';
  if (entry.requires_human) return 'The entry has a command, but a person must decide whether to run it.';
  const tooRare = neverWorked(context) ?? rateObstacle(context);
  if (tooRare) return tooRare;
  const obstacle = offerObstacle(entry.fix_command, context.settings.allowed_commands);
  if (obstacle) return `${obstacle}.`;
  return fix.ok ? null : `No one-click fix: ${fix.error}.`;
}

/** Without an alert, nobody counts the failures in an episode, so `max_attempts` stops nothing. */
function neverWorked({ alert, observedRate }: DecisionInput['context']): string | null {
  if (alert !== null || !observedRate || !isLuckless(observedRate)) return null;
  return `kedb does not offer the command: all ${attempts(observedRate.attempts)} failed.`;
}

function isLuckless({ rate, attempts }: ObservedRate): boolean {
  return rate === 0 && attempts >= NO_LUCK;
}

function rateObstacle({ settings, observedRate }: DecisionInput['context']): string | null {
  if (settings.min_success_rate === null || !observedRate || observedRate.attempts < ENOUGH_TRIES)
    return null;
  if (observedRate.rate >= settings.min_success_rate) return null;
  const { rate, attempts: tried } = observedRate;
  const seen = `${Math.round(rate * tried)} of ${timesTried(tried)}`;
  return `kedb no longer offers the command: it worked ${seen}, and your team requires ${percent(settings.min_success_rate)}.`;
}

function autoFixText({ entry, context: { failedAttempts, settings, observedRate } }: DecisionInput): string {
  const declared = entry.body.auto_fix?.success_rate ?? null;
  const isSafe = !observedRate || !isLuckless(observedRate);
  const hasWarning = warnsOfFix(entry.body);
  const sentences = [
    isSafe
      ? `${hasWarning ? 'No' : 'Safe to run, no'} approval needed.`
      : 'No approval needed, but it never worked so far.',
  ];
  if (hasWarning) sentences.push('Read the warning above the command first.');
  if (declared !== null) sentences.push(`The author expects it to work ${percent(declared)} of the time.`);
  if (observedRate)
    sentences.push(`It worked ${percent(observedRate.rate)} of ${timesTried(observedRate.attempts)}.`);
  if (failedAttempts > 0)
    sentences.push(`This is attempt ${failedAttempts + 1} of ${settings.max_attempts}.`);
  return sentences.join(' ');
}

/** A note or a tip is no warning. */
function warnsOfFix({ fix_blocks = [], resolution_warnings = [] }: KnownError['body']): boolean {
  return [...fix_blocks, ...resolution_warnings].some(
    (block) => block.kind === 'warning' && block.level !== 'note' && block.level !== 'tip',
  );
}

function attemptsRule({ entry, context, related }: DecisionInput): RuleOutcome {
  if (!isUsedUp(context)) return null;
  const { failedAttempts, settings } = context;
  const sentences = [
    `Escalate now: ${attempts(failedAttempts)} failed, and the limit is ${settings.max_attempts}.`,
  ];
  const path = entry.body.owners.escalation_path;
  if (path) sentences.push(`Escalation path: ${path.replace(/\.$/, '')}.`);
  if (related.length > 0) sentences.push(`Check next: ${related.map(relatedText).join(', ')}.`);
  return { decision: 'escalate', reason: { rule: 'attempts', text: sentences.join(' ') } };
}

function manualReason({ entry, fix }: DecisionInput): Reason {
  const next = nextThing({ entry }, fix.ok);
  return { rule: 'manual', text: entry.auto_fix ? next : `This error has no automatic fix. ${next}` };
}

/** The next thing to do. It names only parts that the entry has. */
function nextThing({ entry }: Pick<DecisionInput, 'entry'>, hasCommand = false): string {
  const { body, resolution_group } = entry;
  if (body.manual_steps.some(({ title, number }) => title !== '' || number !== undefined))
    return 'Follow the steps below.';
  if (body.manual_steps.length > 0) return 'Read below what to do.';
  if (body.diagnosis.length > 0)
    return 'The entry has no steps to resolve it. Begin with the diagnosis below.';
  if (hasCommand) return 'Decide whether to run the command below.';
  if (body.other_sections.length > 0)
    return `The entry has no steps. Read its text below, or ask ${resolution_group}.`;
  return `The entry does not say what to do. Ask ${resolution_group}.`;
}

function isUsedUp({ failedAttempts, settings }: DecisionInput['context']): boolean {
  return failedAttempts >= settings.max_attempts;
}

function attempts(count: number): string {
  return count === 1 ? '1 attempt' : `${count} attempts`;
}

function relatedText({ error_id, title }: Related): string {
  return title === null ? error_id : `${error_id} (${title})`;
}

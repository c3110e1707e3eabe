import { percent, timesTried } from '../../../core/plan/percent.ts';
import type { Cause, Step } from '../../../generated/known-error.ts';
import type { Decision, Plan } from '../../../generated/plan.ts';
import { CommandBox, type EntryMarkup, InlineText, Prose, Timestamp } from './small-parts.tsx';

const HEADLINES: Record<Decision, string> = {
  auto_fix: 'Run the fix',
  manual: 'Fix it by hand',
  escalate: 'Escalate',
  business_decision: 'Ask for a business decision',
  wait: 'Wait',
  expected: 'This is expected',
};

/** A longer step title is shown as a sentence, not as a heading. */
const LONG = 80;

/** The decision, its reasons and the command: all that people need who were just woken. */
export function PlanCard({ plan }: { plan: Plan }) {
  const { decision, until, reasons, command, suggested_command } = plan;
  return (
    <section class={`plan plan-${decision}`} aria-labelledby="decision">
      <h2 class="decision" id="decision">
        {HEADLINES[decision]}
        {until !== null && (
          <>
            {' '}
            until <Timestamp at={until} />
          </>
        )}
      </h2>
      {command !== null && <CommandBox code={command} isMain />}
      {reasons.map(({ text }) => (
        <p>{text}</p>
      ))}
      {suggested_command !== null && (
        <>
          <p>The entry has this command. Decide whether to run it:</p>
          <CommandBox code={suggested_command} />
          <Rate rate={plan.success_rate} />
        </>
      )}
    </section>
  );
}

/** Steps in their order, each with its commands ready to copy. */
export function StepList({ steps, texts }: { steps: readonly Step[]; texts: EntryMarkup }) {
  return (
    <ol class="steps">
      {steps.map(({ title, text, commands }) => (
        <li>
          <h3 class={title.length > LONG ? 'sentence' : undefined}>
            <InlineText text={title} isEntry={texts.isEntry} />
          </h3>
          {commands.map(({ code }) => (
            <CommandBox code={code} />
          ))}
          {text !== null && <Prose text={text} html={texts.html} />}
        </li>
      ))}
    </ol>
  );
}

/** Causes, the most likely first. A bar shows the likelihood if the entry gives one. */
export function CauseList({ causes, texts }: { causes: readonly Cause[]; texts: EntryMarkup }) {
  return (
    <ol class="causes">
      {causes.map(({ text, likelihood }) => (
        <li>
          <span class="share">{likelihood === null ? '–' : percent(likelihood)}</span>
          <span>
            <InlineText text={text} isEntry={texts.isEntry} />
          </span>
          {likelihood !== null && <LikelihoodBar likelihood={likelihood} />}
        </li>
      ))}
    </ol>
  );
}

/** Only for suggested commands: for offered ones, the reasons say it already. */
function Rate({ rate: { declared, observed } }: { rate: Plan['success_rate'] }) {
  if (declared === null && observed === null) return null;
  return (
    <p class="muted">
      {declared !== null && <>The author expects it to work {percent(declared)} of the time. </>}
      {observed !== null && (
        <>
          It worked {percent(observed.rate)} of {timesTried(observed.attempts)}.
        </>
      )}
    </p>
  );
}

/** An SVG, because the Content-Security-Policy forbids inline styles. */
function LikelihoodBar({ likelihood }: { likelihood: number }) {
  return (
    <svg aria-hidden="true" preserveAspectRatio="none">
      <title>{percent(likelihood)}</title>
      <rect width={percent(likelihood)} height="100%" />
    </svg>
  );
}

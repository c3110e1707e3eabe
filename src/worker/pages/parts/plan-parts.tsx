import { percent } from '../../../core/plan/percent.ts';
import type { Decision, Plan } from '../../../generated/plan.ts';
import { LocalTime } from './local-time.tsx';
import { Command } from './small-parts.tsx';

const HEADLINES: Record<Decision, string> = {
  auto_fix: 'Run the fix',
  manual: 'Fix it by hand',
  escalate: 'Escalate',
  business_decision: 'Ask for a business decision',
  wait: 'Wait',
  expected: 'This is expected',
};

/** The decision and why, and the command: what somebody who was just woken needs, and nothing else. */
export function PlanCard({ plan }: { plan: Plan }) {
  const { decision, until, reasons, command, suggested_command } = plan;
  return (
    <section class={`plan plan-${decision}`} aria-labelledby="decision">
      <h2 class="decision" id="decision">
        {HEADLINES[decision]}
        {until !== null && (
          <>
            {' '}
            until <LocalTime at={until} />
          </>
        )}
      </h2>
      {command !== null && <Command code={command} isMain />}
      {reasons.map(({ text }) => (
        <p>{text}</p>
      ))}
      {suggested_command !== null && (
        <>
          <p>The entry has this command, for you to judge:</p>
          <Command code={suggested_command} />
          <Rate rate={plan.success_rate} />
        </>
      )}
    </section>
  );
}

/** Where the command is offered, the reasons have it already. */
function Rate({ rate: { declared, observed } }: { rate: Plan['success_rate'] }) {
  if (declared === null && observed === null) return null;
  return (
    <p class="muted">
      {declared !== null && <>The entry says that it works {percent(declared)} of the time. </>}
      {observed !== null && (
        <>
          It worked {percent(observed.rate)} of the {observed.attempts} times it was tried.
        </>
      )}
    </p>
  );
}

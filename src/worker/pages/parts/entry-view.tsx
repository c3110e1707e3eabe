import type { Child } from 'hono/jsx';
import type { LiveCount } from '../../../core/answer/live-counts.ts';
import type { KnownError, Plan } from '../../../core/generated/types.ts';
import { CauseList } from './cause-list.tsx';
import { EntryHead } from './entry-head.tsx';
import { EntrySide } from './entry-side.tsx';
import type { EntryTexts } from './entry-texts.ts';
import { InlineText } from './inline-text.tsx';
import { Part } from './part.tsx';
import { PlanCard } from './plan-card.tsx';
import { Prose } from './prose.tsx';
import { StepList } from './step-list.tsx';

export type EntryViewProps = {
  entry: KnownError;
  plan: Plan;
  texts: EntryTexts;
  live: LiveCount;
  editUrl: string | null;
  /** Now, in milliseconds since 1970. */
  at: number;
  /** Why this entry, when it is the answer to something. */
  evidence?: Child;
};

/** An entry as a page: what to do, then why, then all that is known. */
export function EntryView({ entry, plan, texts, live, editUrl, at, evidence }: EntryViewProps) {
  return (
    <article class="entry">
      <EntryHead entry={entry} plan={plan} live={live} at={at} />
      <div class="entry-main">
        <PlanCard plan={plan} />
        {plan.manual_steps.length > 0 && (
          <Part title={plan.decision === 'auto_fix' ? 'If that does not help' : 'Steps'}>
            <StepList steps={plan.manual_steps} texts={texts} />
          </Part>
        )}
        {evidence !== undefined && <Part title="Why this entry">{evidence}</Part>}
        {plan.causes.length > 0 && (
          <Part title="Likely causes">
            <CauseList causes={plan.causes} texts={texts} />
          </Part>
        )}
        {plan.diagnosis.length > 0 && (
          <Part title="Diagnosis">
            <StepList steps={plan.diagnosis} texts={texts} />
          </Part>
        )}
        <Background entry={entry} texts={texts} />
      </div>
      <EntrySide entry={entry} plan={plan} texts={texts} editUrl={editUrl} />
    </article>
  );
}

/** What helps to be sure that it is this error, and whatever else its authors wrote. */
function Background({ entry: { body, patterns, alerts }, texts }: { entry: KnownError; texts: EntryTexts }) {
  return (
    <>
      {body.symptoms.length > 0 && (
        <Part title="Symptoms">
          <ul>
            {body.symptoms.map((text) => (
              <li>
                {text.includes('\n') ? (
                  <Prose text={text} html={texts.html} />
                ) : (
                  <InlineText text={text} isEntry={texts.isEntry} />
                )}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {body.prose_exceptions.length > 0 && (
        <Part title="Exceptions">
          <ul>
            {body.prose_exceptions.map(({ name, text }) => (
              <li>
                {name !== '' && <b>{name}: </b>}
                <InlineText text={text} isEntry={texts.isEntry} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {body.other_sections.map(({ heading, markdown }) => (
        <Part title={heading === '' ? 'Notes' : heading}>
          <Prose text={markdown} html={texts.html} />
        </Part>
      ))}
      <Part title="Matches">
        <ul>
          {[...alerts, ...patterns].map((text) => (
            <li>
              <code>{text}</code>
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

import type { Child } from 'hono/jsx';
import { describeSums, type LiveCount } from '../../../core/counting/live-counts.ts';
import type { KnownError, ProseException } from '../../../generated/known-error.ts';
import type { Plan } from '../../../generated/plan.ts';
import { EntrySide } from './entry-side.tsx';
import { CauseList, PlanCard, StepBlocks, StepList } from './plan-parts.tsx';
import { type EntryMarkup, OLD_COUNTS, SeverityTag, TextOfEntry, TitledPart } from './small-parts.tsx';
import { Sparkline } from './sparkline.tsx';

export type EntryViewModel = {
  entry: KnownError;
  plan: Plan;
  texts: EntryMarkup;
  live: LiveCount;
  /** false if the ledger did not answer. */
  areCountsLive: boolean;
  editUrl: string | null;
  /** Now, in milliseconds since 1970. */
  at: number;
  /** The evidence, if the entry is the answer to an alert. */
  evidence?: Child;
  /** The address of this plan, if the entry is the answer to an alert. */
  alertUrl?: string;
};

/** An entry as a page: what to do, then why, then the rest. */
export function EntryView(props: EntryViewModel) {
  const { entry, plan, texts, live, areCountsLive, editUrl, at, evidence, alertUrl } = props;
  return (
    <article class="entry">
      <EntryHead entry={entry} plan={plan} live={live} at={at} alertUrl={alertUrl} />
      <div class="entry-main">
        {!areCountsLive && <p class="notice">{OLD_COUNTS}</p>}
        {alertUrl === undefined && <NoAlert />}
        <PlanCard plan={plan} texts={texts} />
        {plan.manual_steps.length > 0 && (
          <TitledPart title={plan.decision === 'auto_fix' ? 'If that does not help' : 'Steps'}>
            <StepList steps={plan.manual_steps} texts={texts} />
          </TitledPart>
        )}
        {evidence !== undefined && <TitledPart title="Why this entry">{evidence}</TitledPart>}
        {plan.causes.length > 0 && (
          <TitledPart title="Likely causes">
            <CauseList causes={plan.causes} texts={texts} />
          </TitledPart>
        )}
        {plan.diagnosis.length > 0 && (
          <TitledPart title="Diagnosis">
            <StepList steps={plan.diagnosis} texts={texts} />
          </TitledPart>
        )}
        <Background entry={entry} plan={plan} texts={texts} />
      </div>
      <EntrySide entry={entry} plan={plan} texts={texts} editUrl={editUrl} />
    </article>
  );
}

/** People must not take this plan for the plan of their alert, which may be to escalate. */
function NoAlert() {
  return (
    <p class="muted">
      This page does not know about your alert. <a href="/alerts">Open your alert</a> to see what to do about
      it.
    </p>
  );
}

type EntryHeadProps = Pick<EntryViewModel, 'entry' | 'plan' | 'live' | 'at'> & {
  alertUrl: string | undefined;
};

/** The title, the severity and the occurrences. */
function EntryHead({ entry, plan, live, at, alertUrl }: EntryHeadProps) {
  const { error_id, title, service, error_domain } = entry;
  return (
    <header class="entry-head">
      <p class="eyebrow">
        <a href={alertUrl ?? `/entries/${error_id}`}>{error_id}</a> ·{' '}
        <a href={`/?${new URLSearchParams({ service })}`}>{service}</a>
      </p>
      <h1 dir="auto">{title}</h1>
      <ul class="facts">
        <li>
          <SeverityTag severity={plan.severity} />
          {plan.severity !== plan.declared_severity && <> usually {plan.declared_severity}</>}
        </li>
        <li>{error_domain}</li>
        <li>
          <LastSeen live={live} />
        </li>
        {live.ledger && (
          <li>
            {describeSums(live.ledger)} since <time datetime={live.ledger.since}>{live.ledger.since}</time>
          </li>
        )}
        <li>
          <Sparkline days={live.days} at={at} />
        </li>
      </ul>
    </header>
  );
}

function LastSeen({ live: { count, lastSeen } }: { live: LiveCount }) {
  if (count === 0) return <>never seen</>;
  return (
    <>
      seen {count === 1 ? 'once' : `${count} times`}
      {lastSeen !== null && (
        <>
          , last on <time datetime={lastSeen}>{lastSeen}</time>
        </>
      )}
    </>
  );
}

type BackgroundProps = { entry: KnownError; plan: Plan; texts: EntryMarkup };

/** Other sections, symptoms, exceptions and patterns of the entry. The plan has filled the commands of the sections. */
function Background({ entry: { patterns, alerts }, plan, texts }: BackgroundProps) {
  const { symptoms, prose_exceptions, other_sections } = plan;
  return (
    <>
      {other_sections
        .filter(({ blocks }) => blocks.length > 0)
        .map(({ heading, blocks }) => (
          <TitledPart title={heading === '' ? 'Notes' : heading}>
            <StepBlocks blocks={blocks} texts={texts} />
          </TitledPart>
        ))}
      {symptoms.length > 0 && <Symptoms symptoms={symptoms} texts={texts} />}
      {prose_exceptions.length > 0 && <Exceptions exceptions={prose_exceptions} texts={texts} />}
      <TitledPart title="Matches">
        <ul>
          {[...alerts, ...patterns].map((text) => (
            <li>
              <code>{text}</code>
            </li>
          ))}
        </ul>
      </TitledPart>
    </>
  );
}

function Symptoms({ symptoms, texts }: { symptoms: readonly string[]; texts: EntryMarkup }) {
  return (
    <TitledPart title="Symptoms">
      <ul>
        {symptoms.map((text) => (
          <li dir="auto">
            <TextOfEntry text={text} texts={texts} />
          </li>
        ))}
      </ul>
    </TitledPart>
  );
}

function Exceptions({ exceptions, texts }: { exceptions: readonly ProseException[]; texts: EntryMarkup }) {
  return (
    <TitledPart title="Exceptions">
      <ul>
        {exceptions.map(({ name, text }) => (
          <li dir="auto">
            {name !== '' && <b>{name}: </b>}
            <TextOfEntry text={text} texts={texts} />
          </li>
        ))}
      </ul>
    </TitledPart>
  );
}

import type { LiveCount } from '../../../core/counting/live-counts.ts';
import type { KnownError } from '../../../generated/known-error.ts';
import type { Plan } from '../../../generated/plan.ts';
import { LastSeen } from './last-seen.tsx';
import { SeverityTag } from './severity-tag.tsx';
import { Sparkline } from './sparkline.tsx';

type EntryHeadProps = { entry: KnownError; plan: Plan; live: LiveCount; at: number };

/** What it is called, how bad it is, and how often it comes. */
export function EntryHead({ entry, plan, live, at }: EntryHeadProps) {
  const { error_id, title, service, error_domain } = entry;
  return (
    <header class="entry-head">
      <p class="eyebrow">
        <a href={`/entries/${error_id}`}>{error_id}</a> ·{' '}
        <a href={`/?${new URLSearchParams({ service })}`}>{service}</a>
      </p>
      <h1>{title}</h1>
      <ul class="facts">
        <li>
          <SeverityTag severity={plan.severity} />
          {plan.severity !== plan.declared_severity && <> otherwise {plan.declared_severity}</>}
        </li>
        <li>{error_domain}</li>
        <li>
          <LastSeen live={live} />
        </li>
        <li>
          <Sparkline days={live.days} at={at} />
        </li>
      </ul>
    </header>
  );
}

import { PAST_UNKNOWN } from '../../../core/output/answers/runbook-document.ts';
import type { Evidence, Match, NearMiss } from '../../../generated/match.ts';
import { LabelList, SeverityTag, Timestamp } from './small-parts.tsx';

/** Shown if the ledger could not tell which entries answered the alert before. */
export function PastNotice({ isPastKnown }: { isPastKnown: boolean }) {
  return isPastKnown ? null : <p class="notice">{PAST_UNKNOWN}</p>;
}

type MatchChoiceProps = {
  labels: Record<string, string>;
  matches: readonly Match[];
  /** The address of an entry's plan for this alert. */
  urlOf: (errorId: string) => string;
};

/** The entries that match an alert, the best first, each with its evidence. The reader chooses one. */
export function MatchChoice({ labels, matches, urlOf }: MatchChoiceProps) {
  return (
    <div class="part">
      <h1>{matches.length} entries match this alert</h1>
      <LabelList labels={labels} />
      <ol class="candidates">
        {matches.map(({ error_id, title, service, severity, evidence }) => (
          <li class="card">
            <h2>
              <a href={urlOf(error_id)} data-item>
                {error_id} {title}
              </a>
            </h2>
            <p class="muted">
              <SeverityTag severity={severity} /> {service}
            </p>
            <EvidenceList evidence={evidence} />
          </li>
        ))}
      </ol>
    </div>
  );
}

type NoEntryProps = {
  labels: Record<string, string>;
  nearMisses: readonly NearMiss[];
  /** The form for a new entry; null if kedb.yaml names no repository. */
  draftUrl: string | null;
};

/** No entry explains this alert: shows near misses, and links to a draft. */
export function NoEntry({ labels, nearMisses, draftUrl }: NoEntryProps) {
  return (
    <div class="part">
      <h1>No entry explains this alert yet</h1>
      <LabelList labels={labels} />
      {nearMisses.length > 0 && <Nearest nearMisses={nearMisses} />}
      <p>
        {draftUrl !== null && (
          <>
            <a href={draftUrl}>Write the entry on GitHub</a>: a draft is filled in ·{' '}
          </>
        )}
        <a href="/">Search the entries</a>
      </p>
    </div>
  );
}

function Nearest({ nearMisses }: { nearMisses: readonly NearMiss[] }) {
  return (
    <>
      <h2>Near misses</h2>
      <ol class="candidates">
        {nearMisses.map(({ error_id, title, why }) => (
          <li class="card">
            <h3>
              <a href={`/entries/${error_id}`} data-item>
                {error_id} {title}
              </a>
            </h3>
            <p class="why">{why}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The evidence for an entry: labels, text that was found, or an earlier answer. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  return (
    <ul class="plain-list">
      {evidence.map((item) => (
        <li>{reason(item)}</li>
      ))}
    </ul>
  );
}

function reason(item: Evidence) {
  switch (item.by) {
    case 'matchers':
      return <FittingLabels {...item} />;
    case 'pattern':
      return <PatternHit {...item} />;
    case 'episode':
      return <Recorded {...item} />;
  }
}

/** The ledger does not keep annotations, so it can only say that this entry was the answer. */
function Recorded({ started_at }: Extract<Evidence, { by: 'episode' }>) {
  return (
    <>
      This entry answered the alert that started at <Timestamp at={started_at} />
    </>
  );
}

function FittingLabels({ matchers }: Extract<Evidence, { by: 'matchers' }>) {
  return (
    <>
      The labels match <code>{matchers}</code>
    </>
  );
}

function PatternHit({ field, matched }: Extract<Evidence, { by: 'pattern' }>) {
  return (
    <>
      Found <mark>{matched}</mark> in {field}
    </>
  );
}

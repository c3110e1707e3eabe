import type { Match, NearMiss } from '../../../generated/match.ts';
import { EvidenceList } from './evidence-list.tsx';
import { LabelList, SeverityTag } from './small-parts.tsx';

type MatchChoiceProps = {
  labels: Record<string, string>;
  matches: readonly Match[];
  /** Where an entry's plan for this very alert is. */
  urlOf: (errorId: string) => string;
};

/** Several entries fit an alert: each with why, the best first, for a person to choose. */
export function MatchChoice({ labels, matches, urlOf }: MatchChoiceProps) {
  return (
    <div class="part">
      <h1>{matches.length} entries fit this alert</h1>
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
  /** Where to write the entry; null where kedb.yaml names no repository. */
  draftUrl: string | null;
};

/** Nobody has explained this alert yet: what comes nearest, and where to write it down. */
export function NoEntry({ labels, nearMisses, draftUrl }: NoEntryProps) {
  return (
    <div class="part">
      <h1>No entry explains this alert yet</h1>
      <LabelList labels={labels} />
      {nearMisses.length > 0 && <Nearest nearMisses={nearMisses} />}
      <p>
        {draftUrl !== null && (
          <>
            <a href={draftUrl}>Write the entry on GitHub</a>, with what is known filled in ·{' '}
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
      <h2>The nearest</h2>
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

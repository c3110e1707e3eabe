import type { Match } from '../../../generated/match.ts';
import { EvidenceList } from './evidence-list.tsx';
import { LabelList } from './label-list.tsx';
import { SeverityTag } from './severity-tag.tsx';

type CandidatesProps = {
  labels: Record<string, string>;
  matches: readonly Match[];
  /** Where an entry's plan for this very alert is. */
  urlOf: (errorId: string) => string;
};

/** Several entries fit an alert: each with why, the best first, for a person to choose. */
export function Candidates({ labels, matches, urlOf }: CandidatesProps) {
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

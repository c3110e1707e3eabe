import type { Evidence } from '../../../generated/match.ts';
import { Timestamp } from './small-parts.tsx';

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

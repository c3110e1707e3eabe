import type { Evidence } from '../../../generated/match.ts';
import { LocalTime } from './small-parts.tsx';

/** Why an entry is the answer: which of its matchers or patterns, and where. */
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

/** The annotations came with the webhook, and are not kept. */
function Recorded({ started_at }: Extract<Evidence, { by: 'episode' }>) {
  return (
    <>
      It was the answer when the alert came, at <LocalTime at={started_at} />
    </>
  );
}

function FittingLabels({ matchers }: Extract<Evidence, { by: 'matchers' }>) {
  return (
    <>
      The labels fit <code>{matchers}</code>
    </>
  );
}

function PatternHit({ pattern, field, matched }: Extract<Evidence, { by: 'pattern' }>) {
  return (
    <>
      <code>{pattern}</code> found <mark>{matched}</mark> in {field}
    </>
  );
}

import type { Evidence } from '../../../core/generated/types.ts';

/** Why an entry is the answer: which of its matchers or patterns, and where. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  return (
    <ul class="plain-list">
      {evidence.map((item) => (
        <li>{item.by === 'matchers' ? <FittingLabels {...item} /> : <PatternHit {...item} />}</li>
      ))}
    </ul>
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

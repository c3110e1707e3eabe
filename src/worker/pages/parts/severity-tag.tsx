import type { Severity } from '../../../generated/entry.ts';

export function SeverityTag({ severity }: { severity: Severity }) {
  return <span class={`tag tag-${severity}`}>{severity}</span>;
}

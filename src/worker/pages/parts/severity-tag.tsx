import type { Severity } from '../../../core/generated/types.ts';

export function SeverityTag({ severity }: { severity: Severity }) {
  return <span class={`tag tag-${severity}`}>{severity}</span>;
}

import type { Evidence } from '../../../generated/match.ts';

/** Why an entry is among the answers, in one line. */
export function evidenceText(evidence: Evidence): string {
  switch (evidence.by) {
    case 'matchers':
      return `the labels fit ${evidence.matchers}`;
    case 'pattern':
      return `${evidence.pattern} found in ${evidence.field}`;
    case 'episode':
      return `it was the answer when the alert came at ${evidence.started_at}`;
  }
}

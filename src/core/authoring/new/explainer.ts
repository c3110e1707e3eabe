import type { UnmatchedGroup } from '../../../generated/api.ts';
import type { KnownError } from '../../../generated/known-error.ts';
import type { Alert } from '../../../lib/alertmanager/alert.ts';
import { createKbMatcher } from '../../match/kb-matcher.ts';
import { toMatchable } from './known-already.ts';

/** Tells whether any of these entries, drafts included, would explain the alerts of a group. */
export function createExplainer(entries: readonly KnownError[]): (group: UnmatchedGroup) => boolean {
  const { matchAlert } = createKbMatcher(entries.map(toMatchable));
  return (group) => alertsOf(group).some((alert) => matchAlert(alert).matches.length > 0);
}

/** What matching does not look at. */
const UNTOLD = { source: '', fingerprint: '', status: 'firing', starts_at: null, ends_at: null } as const;

/** As much of the alerts as is known of them. */
function alertsOf({ alertname, service, examples }: UnmatchedGroup): Alert[] {
  const labels = { ...(alertname !== null && { alertname }), ...(service !== null && { service }) };
  return examples.map((description) => ({ ...UNTOLD, labels, annotations: { description } }));
}

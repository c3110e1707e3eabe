import { describeUnmatched } from '../../../src/core/unmatched/describe-unmatched.ts';
import type { UnmatchedGroup } from '../../../src/generated/api.ts';
import { firingAlert } from './plan-context.ts';

const SEEN = '2026-11-23T10:00:00.000Z';

/** The group that the ledger stores for alerts with this text. */
export function unmatchedGroup(
  description: string,
  {
    labels = { alertname: 'LogErrors' },
    count = 144,
  }: { labels?: Record<string, string>; count?: number } = {},
): UnmatchedGroup {
  const annotations = description === '' ? {} : { description };
  const { example, ...group } = describeUnmatched(firingAlert(labels, annotations));
  return { ...group, count, first_seen: SEEN, last_seen: SEEN, examples: [example] };
}

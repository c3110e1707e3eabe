import type { AnswerChange } from '../../generated/report.ts';

type Change = AnswerChange['change'];

/** What is gone first: it is what a change breaks unseen. */
const ORDER = ['lost', 'moved', 'gained'] as const satisfies Change[];

/** The kind of change between two first answers; null where they are the same. */
export function changeOf(from: string | null, to: string | null): Change | null {
  if (from === to) return null;
  if (from === null) return 'gained';
  return to === null ? 'lost' : 'moved';
}

export function compareKinds(a: Change, b: Change): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b);
}

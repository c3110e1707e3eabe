import type { MatchAnswer, PlannedRecord } from '../generated/types.ts';
import type { AnswerKb } from './answer-kb.ts';
import { PlanBook } from './plan-book.ts';

export type RecordsOptions = {
  /** Now, in milliseconds since 1970. */
  at: number;
  nearMisses: boolean;
};

/** Matches each record; equal records are matched once, and equal plans are given once. */
export async function answerRecords(
  kb: AnswerKb,
  texts: readonly string[],
  { at, nearMisses }: RecordsOptions,
): Promise<MatchAnswer> {
  const plans = new PlanBook(kb, at);
  const known = new Map<string, PlannedRecord>();
  const records: PlannedRecord[] = [];
  const options = { nearMisses };
  for (const raw of texts) {
    const record = records.length + 1;
    const same = known.get(raw);
    if (same) {
      records.push({ ...same, record });
      continue;
    }
    const { text, matches, near_misses, caps } = kb.matcher.matchRecord(raw, record, options);
    const [best] = matches;
    // To wait for nothing, two thousand times over, would take as long as the matching.
    const plan = best ? await plans.keyOf(best) : null;
    const answer = { record, text, matches, near_misses, caps, plan };
    known.set(raw, answer);
    records.push(answer);
  }
  return { records, plans: plans.all(), kb_version: kb.version };
}

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
  for (const [index, text] of texts.entries()) {
    const same = known.get(text);
    const answer = same ?? kb.matcher.matchRecord(text, index + 1, { nearMisses });
    const [best] = answer.matches;
    // To wait for nothing, two thousand times over, would take as long as the matching.
    const plan = same?.plan ?? (best ? await plans.keyOf(best) : null);
    const record = { ...answer, record: index + 1, plan };
    if (!same) known.set(text, record);
    records.push(record);
  }
  return { records, plans: plans.all(), kb_version: kb.version };
}

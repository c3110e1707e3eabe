import type { MatchAnswer, Plan, PlannedRecord, RecordAnswer } from '../generated/types.ts';
import { makePlan } from '../plan/make-plan.ts';
import { type AnswerKb, basicContext, observedRateOf } from './answer-kb.ts';
import { capturesOf } from './captures.ts';

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
  const plans = new Map<string, Plan>();
  const keys = new Map<string, string>();
  const counts = new Map<string, number>();
  const known = new Map<string, PlannedRecord>();
  const records: PlannedRecord[] = [];
  for (const [index, text] of texts.entries()) {
    const answer = known.get(text) ?? (await planned(kb.matcher.matchRecord(text, 1, { nearMisses })));
    known.set(text, answer);
    records.push({ ...answer, record: index + 1 });
  }
  return { records, plans: Object.fromEntries(plans), kb_version: kb.version };

  async function planned(answer: RecordAnswer): Promise<PlannedRecord> {
    const [best] = answer.matches;
    if (!best) return { ...answer, plan: null };
    const entry = await kb.detailsOf(best.error_id);
    const observedRate = await observedRateOf(kb, entry);
    const context = { ...basicContext(kb, at), captures: capturesOf(best), observedRate };
    return { ...answer, plan: keep(makePlan(entry, context)) };
  }

  /** Two records make two plans of one entry only by what they put into its command. */
  function keep(plan: Plan): string {
    const content = JSON.stringify([plan.error_id, plan.command, plan.suggested_command, plan.decision]);
    const kept = keys.get(content);
    if (kept !== undefined) return kept;
    const count = (counts.get(plan.error_id) ?? 0) + 1;
    const key = count === 1 ? plan.error_id : `${plan.error_id}#${count}`;
    counts.set(plan.error_id, count);
    keys.set(content, key);
    plans.set(key, plan);
    return key;
  }
}

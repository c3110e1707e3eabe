import type { AnswerKb } from '../../core/answer/answer-kb.ts';
import { answerRecords } from '../../core/answer/answer-records.ts';
import type { MatchAnswer, PlannedRecord } from '../../core/generated/types.ts';
import { renderPlan } from '../../core/plan/render-plan.ts';
import { renderNearMisses, renderRecord, renderTally } from '../../core/report/render-records.ts';
import type { TextStyle } from '../../core/text-style.ts';

type Output = { at: number; style: TextStyle; write: (text: string) => void };

/** Each record that matched, then a tally, then the plan of every entry: what to do comes last, where the eye is. */
export async function matchAsText(
  kb: AnswerKb,
  input: AsyncIterable<string>,
  { at, style, write }: Output,
): Promise<void> {
  const records: string[] = [];
  for await (const record of input) records.push(record);
  const answer = await answerRecords(kb, records, { at, nearMisses: records.length === 1 });
  const matched = answer.records.filter(({ matches }) => matches.length > 0);
  for (const record of matched) write(renderRecord(record, style));
  for (const record of soleMiss(answer)) write(renderNearMisses(record, style));
  if (records.length !== 1) write(renderTally(answer, style));
  for (const plan of Object.values(answer.plans)) write(`\n${renderPlan(plan, { style })}`);
}

/** With one record there is room to say what it nearly was. */
function soleMiss({ records }: MatchAnswer): PlannedRecord[] {
  return records.length === 1 ? records.filter(({ matches }) => matches.length === 0) : [];
}

import type { MatchAnswer, PlannedRecord } from '../../generated/api.ts';
import type { RecordAnswer } from '../../generated/match.ts';
import type { AnswerKb } from './answer-kb.ts';
import { PlanCache } from './plan-cache.ts';

type RecordsOptions = {
  /** Now, in milliseconds since 1970. */
  at: number;
  nearMisses: boolean;
};

/** Matches each record. Of several records, those without a result are left out. Equal plans appear once. */
export async function answerRecords(
  kb: AnswerKb,
  texts: readonly string[],
  { at, nearMisses }: RecordsOptions,
): Promise<MatchAnswer> {
  const plans = new PlanCache(kb, at);
  const records: PlannedRecord[] = [];
  for (const answer of matchAll(kb, texts, nearMisses)) {
    const [best] = answer.matches;
    records.push({ ...answer, plan: best ? await plans.keyOf(best, answer.caps.length === 0) : null });
  }
  return { records, total: texts.length, plans: plans.all(), kb_version: kb.version };
}

/** A single record always has an answer, even without a match. */
function matchAll({ matcher }: AnswerKb, texts: readonly string[], nearMisses: boolean): RecordAnswer[] {
  const [only] = texts;
  if (texts.length !== 1 || only === undefined) return matcher.matchRecords(texts, { nearMisses });
  return [matcher.matchRecord(only, 1, { nearMisses })];
}

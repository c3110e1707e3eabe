import type { MatchAnswer, PlannedRecord } from '../../generated/api.ts';
import type { CapReached, RecordAnswer } from '../../generated/match.ts';
import { RecordReader, type StreamRecord } from '../../lib/records/record-reader.ts';
import { byteLength, takeWithin } from '../../lib/text/text-size.ts';
import { append } from '../../lib/util/lists.ts';
import type { AnswerKb } from './answer-kb.ts';
import { LogReader, MAX_UNEXPLAINED, verdictOf } from './log-tally.ts';
import { PlanCache } from './plan-cache.ts';

type RecordsOptions = {
  /** Now, in milliseconds since 1970. */
  at: number;
  /** Whether to look for near misses. By default, only for a single record. */
  nearMisses?: boolean | undefined;
  /** How many bytes of JSON the answer may take; missing without a limit. */
  limits?: RecordsLimits;
};

type RecordsLimits = {
  /** All records. Records after them are only counted. */
  recordBytes: number;
  /** The matches of one record, best first. */
  matchBytes: number;
  /** All plans. Records that need more plans have none. */
  planBytes: number;
};

const UNLIMITED: RecordsLimits = {
  recordBytes: Number.POSITIVE_INFINITY,
  matchBytes: Number.POSITIVE_INFINITY,
  planBytes: Number.POSITIVE_INFINITY,
};

/** Matches a text that is one record. */
export function answerText(kb: AnswerKb, text: string, options: RecordsOptions): Promise<MatchAnswer> {
  const { nearMisses = true } = options;
  return answerAll(kb, [kb.matcher.matchRecord(text, 1, { nearMisses })], 1, options);
}

/** Matches each record of a log. Of several records, those without a result are left out. Equal plans appear once. */
export async function answerRecords(
  kb: AnswerKb,
  records: readonly StreamRecord[],
  { isSummedUp = false, ...options }: RecordsOptions & { isSummedUp?: boolean | undefined },
): Promise<MatchAnswer> {
  const isEach = records.length === 1;
  const { nearMisses = isEach } = options;
  const log = isSummedUp ? new LogReader(kb.matcher) : null;
  const answers =
    log?.add(records, { nearMisses, isEach }) ?? kb.matcher.matchRecords(records, { nearMisses, isEach });
  const answer = await answerAll(kb, answers, records.length, options);
  return { ...answer, ...(log && { verdict: verdictOf(log.tally(MAX_UNEXPLAINED)) }) };
}

/** The records of a log whose lines came one by one. An empty last one is only the end of the line before. */
export function recordsOfLines(lines: readonly string[]): StreamRecord[] {
  const reader = new RecordReader();
  return append(reader.pushLines(lines.at(-1) === '' ? lines.slice(0, -1) : lines), reader.flush());
}

async function answerAll(
  kb: AnswerKb,
  answers: Iterable<RecordAnswer>,
  total: number,
  { at, limits = UNLIMITED }: RecordsOptions,
): Promise<MatchAnswer> {
  const plans = new PlanCache(kb, at, limits.planBytes);
  const records: PlannedRecord[] = [];
  let left = limits.recordBytes;
  let unanswered = 0;
  for (const answer of answers) {
    const record = unanswered === 0 ? await planned(withinLimit(answer, limits.matchBytes), plans) : null;
    left -= record === null ? 0 : byteLength(JSON.stringify(record));
    if (record && left >= 0) records.push(record);
    else unanswered += 1;
  }
  const leftOut = unanswered === 0 ? {} : { unanswered_records: unanswered };
  return { records, total, ...leftOut, plans: plans.all(), kb_version: kb.version };
}

function withinLimit(answer: RecordAnswer, maxBytes: number): RecordAnswer {
  const { taken, isWhole } = takeWithin(answer.matches, maxBytes);
  if (isWhole) return answer;
  const missing = answer.matches.length - taken.length;
  const message = `the matches of a record take ${maxBytes} bytes at most, so ${missing} of this one are missing`;
  return {
    ...answer,
    matches: taken,
    caps: [...answer.caps, { cap: 'answer_size', limit: maxBytes, message }],
  };
}

async function planned(answer: RecordAnswer, plans: PlanCache): Promise<PlannedRecord> {
  const [best] = answer.matches;
  if (!best) return { ...answer, plan: null };
  const plan = await plans.keyOf(best, isMatchWhole(answer.caps));
  if (plan !== null) return { ...answer, plan };
  const message =
    `the plans in this answer take ${plans.maxBytes} bytes, so this record has none; ` +
    `GET /v1/entries/${best.error_id}/plan has the plan of the entry`;
  return { ...answer, plan, caps: [...answer.caps, { cap: 'answer_size', limit: plans.maxBytes, message }] };
}

/** Whether the best match is certain. A limit of the answer hides only what is not the best. */
function isMatchWhole(caps: readonly CapReached[]): boolean {
  return caps.every(({ cap }) => cap === 'answer_size');
}

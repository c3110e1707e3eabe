import type { AnswerKb } from '../../core/answer/answer-kb.ts';

/** One JSON object a record, in order. */
export function matchAsNdjson(kb: AnswerKb, records: readonly string[], write: (line: string) => void): void {
  for (const [index, record] of records.entries()) {
    write(`${JSON.stringify(kb.matcher.matchRecord(record, index + 1))}\n`);
  }
}

import type { AnswerKb } from '../../core/answer/answer-kb.ts';
import { answerRecords } from '../../core/answer/answer-records.ts';
import { matchSections } from '../../core/output/answers/match-document.ts';
import { planDocument } from '../../core/output/answers/plan-document.ts';
import { documentAsText, sectionsText } from '../../core/output/answers/to-text.ts';
import { printableJson, type TextStyle } from '../../lib/text/text-style.ts';

type Output = { at: number; style: TextStyle; write: (text: string) => void };

/** Writes the records that match, a tally, and then the plans. The plans come last, because people look at the end. */
export async function matchAsText(
  kb: AnswerKb,
  input: AsyncIterable<string>,
  { at, style, write }: Output,
): Promise<void> {
  const records: string[] = [];
  for await (const record of input) records.push(record);
  const answer = await answerRecords(kb, records, { at, nearMisses: records.length === 1 });
  write(`${sectionsText(matchSections(answer), style).join('\n\n')}\n`);
  for (const plan of Object.values(answer.plans)) write(`\n${documentAsText(planDocument(plan), style)}`);
}

/** Writes one JSON object per record, immediately: `docker logs -f … | kedb match --format ndjson` works. */
export async function matchAsNdjson(
  kb: AnswerKb,
  records: AsyncIterable<string>,
  write: (line: string) => void,
): Promise<void> {
  let number = 0;
  for await (const record of records) {
    number++;
    write(`${printableJson(kb.matcher.matchRecord(record, number))}\n`);
  }
}

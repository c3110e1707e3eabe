import type { AnswerKb } from '../../core/answer/answer-kb.ts';

/** Writes one JSON object per record, immediately: `docker logs -f … | kedb match --format ndjson` works. */
export async function matchAsNdjson(
  kb: AnswerKb,
  records: AsyncIterable<string>,
  write: (line: string) => void,
): Promise<void> {
  let number = 0;
  for await (const record of records) {
    number++;
    write(`${JSON.stringify(kb.matcher.matchRecord(record, number))}\n`);
  }
}

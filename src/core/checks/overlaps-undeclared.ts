import type { Match, Sample } from '../generated/types.ts';
import type { Check, CheckContext, ReadEntry } from './check.ts';
import { atSample } from './support/at-sample.ts';
import { isDeclaredOverlap } from './support/overlaps.ts';
import { createSampleAnswers } from './support/sample-answers.ts';

export const check: Check = {
  id: 'overlaps/undeclared',
  severity: 'warning',
  summary: 'where two entries match the same sample, one of them says so under overlaps_with',
  *run(context) {
    const { answers } = createSampleAnswers(context);
    const answering = context.entries.filter(answers);
    const byId = new Map(answering.map((file) => [file.entry.error_id, file]));
    for (const file of answering) {
      for (const { sample, other, count } of overlapsOf(file, context).values()) {
        const otherFile = byId.get(other.error_id);
        if (!otherFile || isDeclaredOverlap(file, otherFile)) continue;
        const more = count > 1 ? ` and ${count - 1} more` : '';
        yield atSample(
          file,
          'match',
          sample,
          `${other.error_id} also matches this sample${more} of ${file.entry.error_id}, by ${firstPattern(other)}`,
          `List ${other.error_id} under overlaps_with if that is meant, or make its pattern narrower.`,
        );
      }
    }
  },
};

type Overlap = { sample: Sample; other: Match; count: number };

/** By the other entry's id. Where another entry even comes first, it steals the sample, and that is another check's. */
function overlapsOf({ entry }: ReadEntry, { answerTo }: CheckContext): Map<string, Overlap> {
  const overlaps = new Map<string, Overlap>();
  for (const sample of entry.samples.match) {
    const [first, ...others] = answerTo(sample).matches;
    if (first?.error_id !== entry.error_id) continue;
    for (const other of others) {
      const known = overlaps.get(other.error_id);
      if (known) known.count += 1;
      else overlaps.set(other.error_id, { sample, other, count: 1 });
    }
  }
  return overlaps;
}

function firstPattern({ evidence }: Match): string {
  return evidence.find((item) => item.by === 'pattern')?.pattern ?? '';
}
